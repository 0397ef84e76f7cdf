package org.yihaotong.engine.lifecycle;

import org.yihaotong.api.ticket.CentreCommand;

/** Leads a command of the centre to the step that does it. */
final class CentreSteps {

    private CentreSteps() {}

    static void take(Move move, CentreCommand command) {
        if (command instanceof CentreCommand.Dispatch c) {
            Dispatching.dispatch(move, c);
        } else if (command instanceof CentreCommand.Redispatch c) {
            Dispatching.redispatch(move, c);
        } else if (command instanceof CentreCommand.Urge c) {
            Dispatching.urge(move, c);
        } else if (command instanceof CentreCommand.CallAgain c) {
            Dispatching.callAgain(move, c);
        } else if (command instanceof CentreCommand.DecideReturn c) {
            Requests.decideReturn(move, c);
        } else if (command instanceof CentreCommand.OpenArbitration c) {
            Requests.openArbitration(move, c);
        } else if (command instanceof CentreCommand.Arbitrate c) {
            Requests.arbitrate(move, c);
        } else if (command instanceof CentreCommand.DecideExtension c) {
            Requests.decideExtension(move, c);
        } else if (command instanceof CentreCommand.Suspend c) {
            Suspending.suspend(move, c);
        } else if (command instanceof CentreCommand.Resume c) {
            Suspending.resume(move, c.reason());
        } else {
            oversee(move, command);
        }
    }

    private static void oversee(Move move, CentreCommand command) {
        if (command instanceof CentreCommand.IssueSupervision c) {
            Supervising.issue(move, c);
        } else if (command instanceof CentreCommand.CloseSupervision c) {
            Supervising.close(move, c);
        } else if (command instanceof CentreCommand.HoldConference c) {
            Difficulties.confer(move, c);
        } else if (command instanceof CentreCommand.Escalate c) {
            Difficulties.escalate(move, c);
        } else {
            evaluate(move, command);
        }
    }

    private static void evaluate(Move move, CentreCommand command) {
        if (command instanceof CentreCommand.ReviewReply c) {
            Evaluation.review(move, c);
        } else if (command instanceof CentreCommand.CallBack c) {
            Evaluation.callBack(move, c);
        } else if (command instanceof CentreCommand.SendCallbackLink) {
            Evaluation.sendLink(move);
        } else if (command instanceof CentreCommand.Redo c) {
            Evaluation.redo(move, c);
        } else if (command instanceof CentreCommand.OrderFinalReply c) {
            Evaluation.orderFinalReply(move, c);
        } else {
            end(move, command);
        }
    }

    private static void end(Move move, CentreCommand command) {
        if (command instanceof CentreCommand.HandleDirectly c) {
            Ending.handleDirectly(move, c);
        } else if (command instanceof CentreCommand.SendAnswer c) {
            Sending.send(move, c);
        } else if (command instanceof CentreCommand.RefuseAcceptance c) {
            Ending.refuseAcceptance(move, c);
        } else if (command instanceof CentreCommand.TransferCall c) {
            Ending.transfer(move, c);
        } else if (command instanceof CentreCommand.Close c) {
            Ending.close(move, c);
        } else if (command instanceof CentreCommand.Archive) {
            Ending.archive(move);
        } else if (command instanceof CentreCommand.ProposeVoid c) {
            Voiding.propose(move, c);
        } else if (command instanceof CentreCommand.ConfirmVoid) {
            Voiding.confirm(move);
        } else if (command instanceof CentreCommand.RejectVoid c) {
            Voiding.reject(move, c);
        } else {
            throw new IllegalStateException("no step for " + command.verb());
        }
    }
}
