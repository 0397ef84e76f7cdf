package org.yihaotong.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.archive.ArchiveDesk;
import org.yihaotong.api.archive.ArchiveQuery;
import org.yihaotong.api.archive.ArchivedTicket;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.paper.Printout;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.AppealType;

/** An archive with one ticket in it. */
public final class PaperArchive implements ArchiveDesk {

    final List<ArchiveQuery> asked = new ArrayList<>();

    @Override
    public Page<ArchivedTicket> find(Actor actor, ArchiveQuery query) {
        asked.add(query);
        return new Page<>(
                List.of(new ArchivedTicket(
                        PaperTickets.NUMBER,
                        AppealType.HELP,
                        "供水/停水",
                        "停水",
                        Optional.of("water"),
                        Centre.NOW,
                        Centre.NOW,
                        Optional.of(Centre.NOW.plusSeconds(60)),
                        Optional.empty())),
                Optional.empty());
    }

    @Override
    public Printout pack(Actor actor, List<String> numbers) {
        return new Printout(
                "档案.zip",
                Printout.Kind.ZIP,
                out -> out.write(String.join(" ", numbers).getBytes(StandardCharsets.UTF_8)));
    }
}
