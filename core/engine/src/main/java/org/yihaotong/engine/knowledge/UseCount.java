package org.yihaotong.engine.knowledge;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.ticket.DirectAnswer;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.TicketListener;
import org.yihaotong.api.ticket.TicketNews;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.knowledge.KnowledgeStore;
import org.yihaotong.engine.port.knowledge.NamedText;

/** Counts which items answered callers: those that a directly handled ticket names, such as {@code ZS00000042 v3}. */
@Component(service = TicketListener.class)
public final class UseCount implements TicketListener {

    private final TicketStore tickets;
    private final KnowledgeStore store;

    @Activate
    public UseCount(@Reference TicketStore tickets, @Reference KnowledgeStore store) {
        this.tickets = tickets;
        this.store = store;
    }

    @Override
    public void happened(TicketNews news) {
        if (news.kind() == EventKind.DIRECTLY_HANDLED) {
            tickets.find(news.number())
                    .flatMap(stored -> stored.ticket().directAnswer())
                    .flatMap(UseCount::named)
                    .ifPresent(store::used);
        }
    }

    private static Optional<String> named(DirectAnswer answer) {
        return answer.knowledgeItem().flatMap(NamedText::of).map(NamedText::item);
    }
}
