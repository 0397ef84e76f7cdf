package org.yihaotong.rest;

import java.nio.charset.StandardCharsets;
import org.yihaotong.api.paper.ExportDesk;
import org.yihaotong.api.paper.Printout;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.TicketQuery;

/** Gives a workbook away that is none, and says for whom and what it was asked. */
public final class PaperExports implements ExportDesk {

    @Override
    public Printout tickets(Actor actor, TicketQuery query) {
        if (actor.isOneOf(Role.ADMINISTRATOR)) {
            throw new RefusedException("role", "不可以");
        }
        String said = actor.login() + " " + query.states();
        return new Printout("工单.xlsx", Printout.Kind.XLSX, out -> out.write(said.getBytes(StandardCharsets.UTF_8)));
    }
}
