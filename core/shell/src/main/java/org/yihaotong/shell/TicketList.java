package org.yihaotong.shell;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;

/** Lists tickets, newest first, and counts all of them by state. */
@Service
@Command(scope = "ticket", name = "list", description = "工单一览 Lists tickets, newest first")
public final class TicketList implements Action {

    @Option(name = "--state", description = "状态 only this state, such as TO_DISPATCH", multiValued = true)
    private List<String> states;

    @Option(name = "--unit", description = "单位 only tickets of this unit")
    private String unit;

    @Option(name = "--text", description = "标题中的文字 part of the title or the beginning of a number")
    private String text;

    @Option(name = "--limit", description = "条数 how many, 1 to 200")
    private int limit = 20;

    @Reference
    private TicketDesk desk;

    @Override
    public Object execute() {
        Page<TicketSummary> page = desk.list(Operator.reading(), query());
        ShellTable table = new ShellTable();
        for (String column : Words.say("ticket.columns").split(",", -1)) {
            table.column(column);
        }
        for (TicketSummary ticket : page.items()) {
            table.addRow()
                    .addContent(
                            ticket.number(),
                            Words.of(ticket.state()),
                            Words.of(ticket.type()),
                            Words.of(ticket.urgency()),
                            ticket.leadUnit().orElse(""),
                            Words.time(ticket.clock().map(Deadline::due)),
                            ticket.title());
        }
        table.emptyTableText(Words.say("ticket.none")).print(System.out);
        printCounts();
        return null;
    }

    private TicketQuery query() {
        Set<TicketState> wanted = EnumSet.noneOf(TicketState.class);
        if (states != null) {
            states.forEach(state -> wanted.add(TicketState.valueOf(state)));
        }
        return new TicketQuery(
                wanted,
                Set.of(),
                Set.of(),
                Optional.ofNullable(unit),
                Optional.ofNullable(text),
                false,
                TicketQuery.Order.NEWEST,
                Optional.empty(),
                limit);
    }

    private void printCounts() {
        long all = 0;
        StringBuilder states = new StringBuilder();
        for (var count : desk.counts(Operator.reading()).entrySet()) {
            if (count.getValue() > 0) {
                all += count.getValue();
                states.append(' ').append(Words.of(count.getKey())).append(' ').append(count.getValue());
            }
        }
        System.out.println(Words.say("ticket.counts", all, states));
    }
}
