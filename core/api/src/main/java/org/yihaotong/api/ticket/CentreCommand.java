package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the centre may do with a ticket: it accepts, supervises, evaluates. No unit ever may. */
public sealed interface CentreCommand extends Command {

    /**
     * 直办: answered at once; needs a knowledge item or a reason.
     *
     * @param knowledgeItem with its version, such as {@code ZS00000042 v3}
     * @param send whether the item's text is sent to the caller as well; only what is published for citizens ever is
     */
    record HandleDirectly(String answer, Optional<String> knowledgeItem, String reason, boolean send)
            implements CentreCommand {
        public HandleDirectly {
            answer = Command.text(answer);
            knowledgeItem = knowledgeItem == null ? Optional.empty() : knowledgeItem;
            reason = Command.text(reason);
        }

        /** An answer that the caller heard and nobody sends. */
        public HandleDirectly(String answer, Optional<String> knowledgeItem, String reason) {
            this(answer, knowledgeItem, reason, false);
        }
    }

    /**
     * 发送知识答复: the caller is sent what a knowledge item says; nothing else moves.
     *
     * @param knowledgeItem with its version, such as {@code ZS00000042 v3}
     */
    record SendAnswer(String knowledgeItem) implements CentreCommand {
        public SendAnswer {
            knowledgeItem = Command.text(knowledgeItem);
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

    /** 改派: takes a referral from its unit and gives it to another. */
    record Redispatch(int referral, String unit, String reason) implements CentreCommand {
        public Redispatch {
            unit = Command.text(unit);
            reason = Command.text(reason);
        }
    }

    /** 退单审核: accepted, the unit is out; refused, it works on as if signed. */
    record DecideReturn(int referral, boolean agree, String opinion) implements CentreCommand {
        public DecideReturn {
            opinion = Command.text(opinion);
        }
    }

    /** 提请裁定: the reviewer leaves a return request to the supervisors. */
    record OpenArbitration(int referral, String opinion) implements CentreCommand {
        public OpenArbitration {
            opinion = Command.text(opinion);
        }
    }

    /**
     * 裁定: this unit handles it and may not return it; the same unit, or another.
     *
     * @param intoCatalogue whether the decision becomes an entry of the dispatch catalogue for this matter and area
     */
    record Arbitrate(int referral, String unit, String opinion, boolean intoCatalogue) implements CentreCommand {
        public Arbitrate {
            unit = Command.text(unit);
            opinion = Command.text(opinion);
        }
    }

    /** 挂起 until a moment at the latest: all clocks stand still. */
    record Suspend(String reason, Instant until) implements CentreCommand {
        public Suspend {
            reason = Command.text(reason);
        }
    }

    /** 恢复办理 before the suspension is over. */
    record Resume(String reason) implements CentreCommand {
        public Resume {
            reason = Command.text(reason);
        }
    }

    /** 重复来电: the citizen called again about an open ticket, which urges its units. */
    record CallAgain(String text) implements CentreCommand {
        public CallAgain {
            text = Command.text(text);
        }
    }

    /** 督办, level 1 to 3, of one unit; without a moment the rule's time limit counts. */
    record IssueSupervision(int level, int referral, String reason, Optional<Instant> due) implements CentreCommand {
        public IssueSupervision {
            reason = Command.text(reason);
            due = due == null ? Optional.empty() : due;
        }
    }

    /** 督办办结. */
    record CloseSupervision(String order, String note) implements CentreCommand {
        public CloseSupervision {
            order = Command.text(order);
            note = Command.text(note);
        }
    }

    /** 会商: a conference on a difficult case was held. */
    record HoldConference(String participants, String minutes) implements CentreCommand {
        public HoldConference {
            participants = Command.text(participants);
            minutes = Command.text(minutes);
        }
    }

    /** 提级. */
    record Escalate(String reason) implements CentreCommand {
        public Escalate {
            reason = Command.text(reason);
        }
    }

    /** 最终答复: after the last redo the unit's leader answers and signs. */
    record OrderFinalReply(String reason) implements CentreCommand {
        public OrderFinalReply {
            reason = Command.text(reason);
        }
    }

    /** 发送回访链接: the citizen is asked by a signed one-time link. */
    record SendCallbackLink() implements CentreCommand {}

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
