package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.List;

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

    /** 首次联系: the unit spoke with the citizen. */
    record NoteContact(int referral, String text) implements UnitCommand {
        public NoteContact {
            text = Command.text(text);
        }
    }

    /** 下派: a unit below works on it from now on. */
    record PassDown(int referral, String unit, String note) implements UnitCommand {
        public PassDown {
            unit = Command.text(unit);
            note = Command.text(note);
        }
    }

    /** 收回: the unit takes back what it passed down. */
    record TakeBack(int referral, String reason) implements UnitCommand {
        public TakeBack {
            reason = Command.text(reason);
        }
    }

    /**
     * 反馈: the unit's answer; a later one replaces it until the ticket is closed.
     *
     * @param points what it says to each of the appeal's demands, in their order
     */
    record Reply(
            int referral,
            AnswerResult result,
            String text,
            String handler,
            boolean contactedCaller,
            List<String> points)
            implements UnitCommand {
        public Reply {
            text = Command.text(text);
            handler = Command.text(handler);
            points = points == null
                    ? List.of()
                    : points.stream().map(Command::text).toList();
        }

        /** An answer to an appeal without separate demands. */
        public Reply(int referral, AnswerResult result, String text, String handler, boolean contactedCaller) {
            this(referral, result, text, handler, contactedCaller, List.of());
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

    /** 提请裁定: the unit does not accept that its return was refused. */
    record RequestArbitration(int referral, String reason, String legalBasis) implements UnitCommand {
        public RequestArbitration {
            reason = Command.text(reason);
            legalBasis = Command.text(legalBasis);
        }
    }

    /** 督办反馈. */
    record AnswerSupervision(int referral, String order, String text) implements UnitCommand {
        public AnswerSupervision {
            order = Command.text(order);
            text = Command.text(text);
        }
    }
}
