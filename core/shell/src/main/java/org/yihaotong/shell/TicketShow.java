package org.yihaotong.shell;

import java.io.PrintStream;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryDesk;
import org.yihaotong.api.delivery.DeliveryQuery;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.TicketEvent;

/** Shows one ticket: the appeal, who has it, what was delivered, what happened. The caller stays masked. */
@Service
@Command(scope = "ticket", name = "show", description = "查看工单 Shows a ticket, its deliveries and its history")
public final class TicketShow implements Action {

    @Argument(name = "number", description = "工单编号 such as YC20261122-000123", required = true)
    private String number;

    @Reference
    private TicketDesk desk;

    @Reference
    private DeliveryDesk deliveries;

    @Override
    public Object execute() {
        PrintStream out = System.out;
        print(desk.read(Operator.reading(), number), out);
        deliveries
                .list(Operator.connecting(), DeliveryQuery.ofTicket(number))
                .items()
                .forEach(delivery -> print(delivery, out));
        desk.history(Operator.reading(), number).forEach(event -> print(event, out));
        return null;
    }

    private static void print(Ticket ticket, PrintStream out) {
        out.println(Words.say(
                "show.ticket",
                ticket.number(),
                Words.of(ticket.state()),
                Words.of(ticket.appeal().type()),
                Words.of(ticket.appeal().urgency()),
                Words.time(ticket.acceptedAt())));
        out.println(Words.say(
                "show.appeal",
                ticket.appeal().title(),
                ticket.appeal().caller().name(),
                ticket.appeal().caller().phone(),
                ticket.appeal().content()));
        ticket.nextDeadline()
                .ifPresent(clock -> out.println(
                        Words.say("show.clock", Words.of(clock.kind()), Words.time(clock.due()), clock.why())));
        ticket.referrals().forEach(referral -> print(referral, out));
    }

    private static void print(Referral referral, PrintStream out) {
        out.println(Words.say(
                referral.lead() ? "show.lead" : "show.co",
                referral.no(),
                referral.unit(),
                Words.of(referral.state()),
                referral.answer().map(answer -> answer.text()).orElse("")));
    }

    private static void print(Delivery delivery, PrintStream out) {
        out.println(Words.say(
                "show.delivery",
                delivery.orderNo(),
                Words.of(delivery.kind()),
                delivery.hotline(),
                Words.of(delivery.state()),
                delivery.attempts(),
                delivery.reason()));
    }

    private static void print(TicketEvent event, PrintStream out) {
        String detail = event.detail().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
        out.println(Words.say(
                "show.event",
                event.seq(),
                Words.time(event.at()),
                event.by(),
                event.kind(),
                event.unit().orElse(""),
                Words.of(event.after()),
                detail));
    }
}
