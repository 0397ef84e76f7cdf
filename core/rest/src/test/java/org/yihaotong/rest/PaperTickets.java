package org.yihaotong.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryDesk;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.delivery.DeliveryQuery;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Action;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.ChainReport;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Command;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.DispatchCatalogue;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Identity;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Suggestion;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketMark;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.api.ticket.UnitDesk;
import org.yihaotong.api.ticket.Urgency;

/** Tickets on paper: just enough rules to see every answer of the interface. */
final class PaperTickets implements TicketDesk {

    static final String NUMBER = "YC20261122-000001";
    static final String ZEROS = "0".repeat(64);

    final List<Command> commands = new ArrayList<>();
    final List<TicketQuery> queries = new ArrayList<>();
    final List<String> titles = new ArrayList<>(List.of("停水两天"));
    final UnitDesk units = (actor, number, version, command) -> move(version, command);
    final DispatchCatalogue catalogue = new Catalogue();
    final DeliveryDesk deliveries = new Deliveries();

    private final Map<String, Ticket> byKey = new TreeMap<>();
    private Appeal last = Appeal.of(AppealType.HELP, Urgency.NORMAL, "停水", "停水两天", Caller.UNKNOWN);

    Appeal last() {
        return last;
    }

    @Override
    public Ticket accept(Actor actor, Appeal appeal, String key) {
        if (appeal.title().isEmpty()) {
            throw new InvalidInputException("title", "too-short", "标题应为 2 到 100 个字");
        }
        if (appeal.title().equals("boom")) {
            throw new IllegalStateException("caller 13900000001 must not be seen");
        }
        last = appeal;
        Ticket known = byKey.computeIfAbsent(key, k -> ticket(1, appeal));
        if (!known.appeal().equals(appeal)) {
            throw new RefusedException("key-reused", "这个幂等键已经用于另一份诉求");
        }
        return known;
    }

    @Override
    public Ticket perform(Actor actor, String number, long version, CentreCommand command) {
        if (actor.isUnit()) {
            throw new RefusedException("role", "承办单位不能做这件事");
        }
        if (command instanceof CentreCommand.Archive) {
            throw new RefusedException("state", "还没有结案，不能归档");
        }
        return move(version, command);
    }

    private Ticket move(long version, Command command) {
        if (version != 7) {
            throw new StaleVersionException("stale", 7);
        }
        commands.add(command);
        return ticket(8, last);
    }

    @Override
    public Ticket read(Actor actor, String number) {
        if (!number.equals(NUMBER)) {
            throw new NotFoundException("没有这张工单：" + number);
        }
        return ticket(7, last);
    }

    @Override
    public List<TicketEvent> history(Actor actor, String number) {
        return List.of(new TicketEvent(
                number,
                1,
                Centre.NOW,
                "agent1",
                EventKind.ACCEPTED,
                Optional.empty(),
                TicketState.DRAFT,
                TicketState.TO_DISPATCH,
                Map.of("channel", "PHONE"),
                ZEROS,
                ZEROS));
    }

    @Override
    public List<Action> actions(Actor actor, Ticket ticket) {
        return List.of(new Action("Dispatch", Optional.empty(), true));
    }

    @Override
    public Page<TicketSummary> list(Actor actor, TicketQuery query) {
        if (actor.isOneOf(Role.ADMINISTRATOR)) {
            throw new RefusedException("role", "管理员不看工单");
        }
        queries.add(query);
        int from = query.cursor().map(Integer::parseInt).orElse(0);
        int end = Math.min(titles.size(), from + query.limit());
        List<TicketSummary> rows =
                IntStream.range(from, end).mapToObj(i -> row(titles.get(i))).toList();
        return new Page<>(rows, end < titles.size() ? Optional.of(Integer.toString(end)) : Optional.empty());
    }

    @Override
    public Map<TicketState, Long> counts(Actor actor) {
        return Map.of(TicketState.TO_DISPATCH, 12L, TicketState.HANDLING, 3L);
    }

    @Override
    public Map<TicketMark, Long> marked(Actor actor) {
        return Map.of(TicketMark.EXTENSION_ASKED, 2L);
    }

    @Override
    public Identity unmask(Actor actor, String number, String reason) {
        if (reason.length() < 4) {
            throw new InvalidInputException("reason", "too-short", "理由应为 4 到 200 个字");
        }
        return new Identity(new Caller("张三丰", "13900000001"), Optional.empty());
    }

    @Override
    public ChainReport verify(Actor actor, String number) {
        return new ChainReport(number, 3, Optional.empty(), "");
    }

    static Ticket ticket(long version, Appeal appeal) {
        return new Ticket(
                NUMBER,
                version,
                TicketState.TO_DISPATCH,
                appeal,
                1,
                Centre.NOW,
                "agent1",
                List.of(returned()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    /** A unit that had the ticket and gave it back. */
    private static Referral returned() {
        Deadline due = new Deadline(ClockKind.HANDLE, Centre.NOW, Centre.NOW.plusSeconds(3600), "一小时");
        return new Referral(
                1,
                "water",
                true,
                ReferralState.RETURNED,
                1,
                "供水",
                Centre.NOW,
                Optional.empty(),
                Optional.empty(),
                due,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static TicketSummary row(String title) {
        return new TicketSummary(
                NUMBER,
                7,
                TicketState.TO_DISPATCH,
                AppealType.HELP,
                Urgency.NORMAL,
                title,
                Optional.empty(),
                Optional.empty(),
                1,
                false,
                Centre.NOW);
    }

    /** A catalogue with one line. */
    private static final class Catalogue implements DispatchCatalogue {

        @Override
        public List<CatalogueEntry> entries(Actor actor) {
            return List.of(new CatalogueEntry("供水", "", "water", List.of()));
        }

        @Override
        public List<Suggestion> suggest(Actor actor, Appeal appeal) {
            return List.of(new Suggestion("water", List.of(), 1, "目录：供水"));
        }
    }

    /** One delivery. */
    private static final class Deliveries implements DeliveryDesk {

        @Override
        public int replay(Actor actor, String hotline) {
            return 2;
        }

        @Override
        public Page<Delivery> list(Actor actor, DeliveryQuery query) {
            return new Page<>(List.of(delivery("d1")), Optional.empty());
        }

        @Override
        public Delivery retry(Actor actor, String id) {
            return delivery(id);
        }

        private static Delivery delivery(String id) {
            return new Delivery(
                    id,
                    DeliveryKind.ORDER,
                    "water",
                    NUMBER,
                    1,
                    NUMBER + "-1",
                    1,
                    DeliveryState.QUEUED,
                    0,
                    Centre.NOW,
                    Optional.of(Centre.NOW),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    "");
        }
    }
}
