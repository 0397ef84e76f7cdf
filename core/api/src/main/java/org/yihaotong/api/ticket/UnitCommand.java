package org.yihaotong.api.ticket;

import java.time.Instant;

/** What a unit may do with its referral: it handles and gives feedback, nothing else. */
public sealed interface UnitCommand extends Command {

    /** The referral's number within the ticket. */
    int referral();

    /** 签收. */
    record Acknowledge(int referral) implements UnitCommand {}

    /** 办理中: tells how it goes, moves nothing. */
    record ReportProgress(int referral, String text) implements UnitCommand {
        public ReportProgress {
            text = Command.text(text);
        }
    }

    /** 反馈: the unit's answer; a later one replaces it until the ticket is closed. */
    record Reply(int referral, AnswerResult result, String text, String handler, boolean contactedCaller)
            implements UnitCommand {
        public Reply {
            text = Command.text(text);
            handler = Command.text(handler);
        }
    }

    /** 退单申请. */
    record RequestReturn(int referral, String reason, String legalBasis, String suggestedUnit) implements UnitCommand {
        public RequestReturn {
            reason = Command.text(reason);
            legalBasis = Command.text(legalBasis);
            suggestedUnit = Command.text(suggestedUnit);
        }
    }

    /** 延期申请. */
    record RequestExtension(int referral, String reason, Instant newDue) implements UnitCommand {
        public RequestExtension {
            reason = Command.text(reason);
        }
    }
}
