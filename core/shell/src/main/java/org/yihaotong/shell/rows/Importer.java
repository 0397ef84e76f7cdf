package org.yihaotong.shell.rows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.DispatchCatalogue;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Suggestion;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.TicketState;

/** Takes rows one by one and tells what became of each; a bad row never stops the next. */
public final class Importer {

    private final Actor actor;
    private final TicketDesk desk;
    private final Optional<DispatchCatalogue> catalogue;
    private final AppealReader reader = new AppealReader(ZoneId.of("Asia/Shanghai"));

    private Importer(Actor actor, TicketDesk desk, Optional<DispatchCatalogue> catalogue) {
        this.actor = actor;
        this.desk = desk;
        this.catalogue = catalogue;
    }

    /** Accepts appeals and leaves them to the dispatchers. */
    public static Importer taking(Actor actor, TicketDesk desk) {
        return new Importer(actor, desk, Optional.empty());
    }

    /** Accepts appeals and sends each to the unit that the catalogue names first. */
    public static Importer dispatching(Actor actor, TicketDesk desk, DispatchCatalogue catalogue) {
        return new Importer(actor, desk, Optional.of(catalogue));
    }

    /** Takes one row. */
    public RowReport take(Sheet.Row row) {
        if (!row.problem().isEmpty()) {
            return RowReport.refused(row.line(), row.problem());
        }
        try {
            Appeal appeal = reader.read(row);
            Ticket ticket = desk.accept(actor, appeal, key(row));
            return new RowReport(row.line(), ticket.number(), dispatch(ticket, appeal));
        } catch (IllegalArgumentException | RefusedException e) {
            return RowReport.refused(row.line(), e.getMessage());
        }
    }

    /** The unit it went to, or why it waits for a dispatcher. */
    private String dispatch(Ticket ticket, Appeal appeal) {
        if (catalogue.isEmpty() || ticket.state() != TicketState.TO_DISPATCH) {
            return "";
        }
        Optional<Suggestion> best =
                catalogue.get().suggest(actor, appeal).stream().findFirst();
        if (best.isEmpty()) {
            return "待派单：目录中没有合适的单位";
        }
        Suggestion unit = best.get();
        try {
            desk.perform(
                    actor,
                    ticket.number(),
                    ticket.version(),
                    new CentreCommand.Dispatch(unit.unit(), unit.coUnits(), unit.reason()));
            return unit.unit() + "：" + unit.reason();
        } catch (IllegalArgumentException | RefusedException e) {
            return "待派单：" + e.getMessage();
        }
    }

    /** The same for the same row of the same file, whoever takes it again. */
    private static String key(Sheet.Row row) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((row.line() + row.cells().toString()).getBytes(StandardCharsets.UTF_8));
            return "import-" + HexFormat.of().formatHex(hash, 0, 24);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
