package org.yihaotong.api.ticket;

import java.util.List;
import java.util.Optional;

/** What the centre may do with a ticket: it accepts, supervises, evaluates. No unit ever may. */
public sealed interface CentreCommand extends Command {

    /** 直办: answered at once; needs a knowledge item or a reason. */
    record HandleDirectly(String answer, Optional<String> knowledgeItem, String reason) implements CentreCommand {
        public HandleDirectly {
            answer = Command.text(answer);
            knowledgeItem = knowledgeItem == null ? Optional.empty() : knowledgeItem;
            reason = Command.text(reason);
        }
    }

    /** 不予受理, with a reason from the list. */
    record RefuseAcceptance(NonAcceptanceReason reason, String explanation) implements CentreCommand {
        public RefuseAcceptance {
            explanation = Command.text(explanation);
        }
    }

    /** 转紧急: the call went over to an emergency line. */
    record TransferCall(String hotline, String note) implements CentreCommand {
        public TransferCall {
            hotline = Command.text(hotline);
            note = Command.text(note);
        }
    }

    /** 派单 to one lead unit and any number of co-units. */
    record Dispatch(String leadUnit, List<String> coUnits, String reason) implements CentreCommand {
        public Dispatch {
            leadUnit = Command.text(leadUnit);
            coUnits = coUnits == null ? List.of() : List.copyOf(coUnits);
            reason = Command.text(reason);
        }
    }

    /** 退单审核: accepted, the unit is out; refused, it works on as if signed. */
    record DecideReturn(int referral, boolean agree, String opinion) implements CentreCommand {
        public DecideReturn {
            opinion = Command.text(opinion);
        }
    }

    /** 延期审批. */
    record DecideExtension(int referral, boolean agree, String opinion) implements CentreCommand {
        public DecideExtension {
            opinion = Command.text(opinion);
        }
    }

    /** 催办 of all units that have not replied. */
    record Urge(String text) implements CentreCommand {
        public Urge {
            text = Command.text(text);
        }
    }

    /** 审核: good enough for the citizen, or back for redo with a reason. */
    record ReviewReply(boolean accepted, String reason) implements CentreCommand {
        public ReviewReply {
            reason = Command.text(reason);
        }
    }

    /** 回访: one attempt. */
    record CallBack(
            boolean contacted,
            Optional<Boolean> resolved,
            Optional<Satisfaction> result,
            Optional<Satisfaction> attitude,
            Optional<Satisfaction> speed,
            String note)
            implements CentreCommand {
        public CallBack {
            resolved = resolved == null ? Optional.empty() : resolved;
            result = result == null ? Optional.empty() : result;
            attitude = attitude == null ? Optional.empty() : attitude;
            speed = speed == null ? Optional.empty() : speed;
            note = Command.text(note);
        }
    }

    /** 重办 after a callback. */
    record Redo(String reason) implements CentreCommand {
        public Redo {
            reason = Command.text(reason);
        }
    }

    /** 结案. */
    record Close(String note) implements CentreCommand {
        public Close {
            note = Command.text(note);
        }
    }

    /** 归档: read-only from now on. */
    record Archive() implements CentreCommand {}

    /** 作废, first person. */
    record ProposeVoid(String reason) implements CentreCommand {
        public ProposeVoid {
            reason = Command.text(reason);
        }
    }

    /** 作废, second person. */
    record ConfirmVoid() implements CentreCommand {}

    /** The second person says no; the ticket goes on as before. */
    record RejectVoid(String reason) implements CentreCommand {
        public RejectVoid {
            reason = Command.text(reason);
        }
    }
}
