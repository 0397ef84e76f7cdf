package org.yihaotong.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.ChainReport;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketSummary;

/** Checks the chain of one ticket, or of all, and fails if a link does not fit. */
@Service
@Command(scope = "ticket", name = "verify", description = "校验链条 Checks the chain of events of a ticket, or of all")
public final class TicketVerify implements Action {

    private static final int PAGE = 200;

    @Argument(name = "number", description = "工单编号 such as YC20261122-000123; without it, all tickets")
    private String number;

    @Reference
    private TicketDesk desk;

    private long tickets;
    private long events;
    private long broken;

    @Override
    public Object execute() {
        if (number != null) {
            check(number);
        } else {
            checkAll();
        }
        System.out.println(Words.say("verify.sum", tickets, events, broken));
        if (broken > 0) {
            throw new IllegalStateException(Words.say("verify.failed", broken));
        }
        return null;
    }

    private void checkAll() {
        Optional<String> cursor = Optional.empty();
        do {
            Page<TicketSummary> page = desk.list(Operator.reading(), everything(cursor));
            List<TicketSummary> rows = page.items();
            rows.forEach(row -> check(row.number()));
            cursor = page.next();
        } while (cursor.isPresent());
    }

    private void check(String ticket) {
        ChainReport report = desk.verify(Operator.reading(), ticket);
        tickets++;
        events += report.events();
        if (!report.isWhole()) {
            broken++;
            System.out.println(
                    Words.say("verify.broken", ticket, report.brokenAt().orElse(0L), report.reason()));
        }
    }

    private static TicketQuery everything(Optional<String> cursor) {
        return new TicketQuery(
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                TicketQuery.Order.NEWEST,
                cursor,
                PAGE);
    }
}
