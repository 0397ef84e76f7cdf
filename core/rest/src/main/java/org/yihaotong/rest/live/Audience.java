package org.yihaotong.rest.live;

import java.util.Set;
import org.yihaotong.api.callcentre.CallNews;
import org.yihaotong.api.knowledge.KnowledgeNews;
import org.yihaotong.api.knowledge.KnowledgeTaskNews;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Session;
import org.yihaotong.api.ticket.TicketNews;

/**
 * Whose ears a stream has.
 *
 * @param session by which the listener came
 * @param tickets whether the listener may see tickets at all
 * @param units for a unit's people: their unit and those below it
 */
record Audience(Session session, boolean tickets, Set<String> units) {

    boolean hears(TicketNews news) {
        boolean everything = !session.person().actor().isUnit();
        return tickets && (everything || news.units().stream().anyMatch(units::contains));
    }

    /** The centre hears of every knowledge item, a unit of its own and of what is published. */
    boolean hears(KnowledgeNews news) {
        return !session.person().actor().isUnit() || news.live() || units.contains(news.unit());
    }

    /** The centre hears of every task, a unit of its own, and who asked of the own. */
    boolean hears(KnowledgeTaskNews news) {
        return !session.person().actor().isUnit()
                || news.unit().filter(units::contains).isPresent()
                || is(news.askedBy());
    }

    /** Who is in the call, and who watches the board. */
    boolean hears(CallNews news) {
        Actor actor = session.person().actor();
        return news.agents().contains(actor.login()) || actor.isOneOf(Role.SHIFT_LEADER, Role.SUPERVISOR);
    }

    boolean came(String token) {
        return session.token().equals(token);
    }

    boolean is(String login) {
        return session.person().login().equals(login);
    }

    /** Never shows the session's secrets. */
    @Override
    public String toString() {
        return "Audience[" + session.person().login() + "]";
    }
}
