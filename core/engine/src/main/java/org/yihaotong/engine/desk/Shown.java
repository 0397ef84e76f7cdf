package org.yihaotong.engine.desk;

import org.yihaotong.api.ticket.Answer;
import org.yihaotong.api.ticket.Callback;
import org.yihaotong.api.ticket.Conference;
import org.yihaotong.api.ticket.DifficultCase;
import org.yihaotong.api.ticket.DirectAnswer;
import org.yihaotong.api.ticket.Extension;
import org.yihaotong.api.ticket.ExtensionRequest;
import org.yihaotong.api.ticket.FinalReply;
import org.yihaotong.api.ticket.Oversight;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReturnRequest;
import org.yihaotong.api.ticket.SupervisionOrder;
import org.yihaotong.api.ticket.Suspension;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.privacy.Veil;

/** A ticket as somebody behind a veil sees it: every text that a person wrote is veiled. */
public final class Shown {

    private final Veil veil;

    public Shown(Veil veil) {
        this.veil = veil;
    }

    /** The event as somebody behind the veil reads it; its hashes are those of what was really said. */
    public TicketEvent of(TicketEvent e) {
        return new TicketEvent(
                e.ticket(),
                e.seq(),
                e.at(),
                e.by(),
                e.kind(),
                e.unit(),
                e.before(),
                e.after(),
                veil.over(e.detail()),
                e.previousHash(),
                e.hash());
    }

    public Ticket of(Ticket t) {
        return new Ticket(
                t.number(),
                t.version(),
                t.state(),
                veil.over(t.appeal()),
                t.round(),
                t.acceptedAt(),
                t.acceptedBy(),
                t.referrals().stream().map(this::of).toList(),
                t.clock(),
                t.directAnswer()
                        .map(a -> new DirectAnswer(veil.over(a.text()), a.knowledgeItem(), veil.over(a.reason()))),
                t.callbacks().stream().map(this::of).toList(),
                t.voidProposal(),
                veil.over(t.endNote()),
                t.endedAt(),
                t.group(),
                t.suspension().map(s -> new Suspension(veil.over(s.reason()), s.from(), s.until(), s.by())),
                of(t.oversight()),
                t.finalReply().map(f -> new FinalReply(veil.over(f.reason()), f.orderedBy(), f.orderedAt())),
                t.groupAnswer().map(this::of));
    }

    private Referral of(Referral r) {
        return new Referral(
                r.no(),
                r.unit(),
                r.lead(),
                r.state(),
                r.round(),
                veil.over(r.reason()),
                r.dispatchedAt(),
                r.acknowledgedAt(),
                r.acknowledgeBy(),
                r.handleBy(),
                r.answer().map(this::of),
                r.returnRequest().map(this::of),
                r.extensionRequest()
                        .map(q -> new ExtensionRequest(veil.over(q.reason()), q.newDue(), q.askedAt(), q.replyId())),
                r.holder(),
                r.contactBy(),
                r.contactedAt(),
                r.returnBy(),
                r.bound(),
                r.returnsRefused(),
                r.extensions().stream().map(this::of).toList(),
                r.earlierAnswers().stream().map(this::of).toList(),
                r.overdueAt(),
                r.timesOverdue());
    }

    private Answer of(Answer a) {
        return new Answer(
                a.result(),
                veil.over(a.text()),
                a.handler(),
                a.contactedCaller(),
                a.at(),
                a.points().stream().map(veil::over).toList(),
                a.signedBy(),
                a.doubts());
    }

    private ReturnRequest of(ReturnRequest q) {
        return new ReturnRequest(
                veil.over(q.reason()),
                veil.over(q.legalBasis()),
                q.suggestedUnit(),
                q.askedAt(),
                q.replyId(),
                q.arbitration(),
                q.reviewBy());
    }

    private Extension of(Extension e) {
        return new Extension(e.oldDue(), e.newDue(), veil.over(e.reason()), e.by(), e.at());
    }

    private Callback of(Callback c) {
        return new Callback(
                c.contacted(), c.resolved(), c.result(), c.attitude(), c.speed(), veil.over(c.note()), c.by(), c.at());
    }

    private Oversight of(Oversight o) {
        return new Oversight(
                o.orders().stream().map(this::of).toList(),
                o.difficultCase().map(this::of),
                o.urges(),
                o.repeatCalls());
    }

    private SupervisionOrder of(SupervisionOrder o) {
        return new SupervisionOrder(
                o.number(),
                o.level(),
                o.unit(),
                veil.over(o.reason()),
                o.rule(),
                o.issuedAt(),
                o.issuedBy(),
                o.due(),
                o.feedback().map(f -> new SupervisionOrder.Feedback(veil.over(f.text()), f.by(), f.at())),
                o.closing().map(c -> new SupervisionOrder.Closing(veil.over(c.note()), c.by(), c.at())));
    }

    private DifficultCase of(DifficultCase d) {
        return new DifficultCase(
                d.since(),
                d.why(),
                d.level(),
                d.conferences().stream()
                        .map(c -> new Conference(veil.over(c.participants()), veil.over(c.minutes()), c.by(), c.at()))
                        .toList());
    }
}
