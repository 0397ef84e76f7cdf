package org.yihaotong.engine.knowledge;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.knowledge.KnowledgeListener;
import org.yihaotong.api.knowledge.KnowledgeNews;

/** Tells what was committed to whoever listens. Never fails, for the promise is kept. */
@Component(service = KnowledgeBell.class)
public final class KnowledgeBell {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBell.class);

    private final List<KnowledgeListener> listeners = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(KnowledgeListener listener) {
        listeners.add(listener);
    }

    void removeListener(KnowledgeListener listener) {
        listeners.remove(listener);
    }

    void tell(Turn turn) {
        KnowledgeNews news = new KnowledgeNews(
                turn.item().id(),
                turn.item().unit(),
                turn.item().state(),
                turn.event().deed(),
                turn.item().isLive(),
                turn.event().at());
        listeners.forEach(listener -> tell(listener, news));
    }

    @SuppressWarnings("IllegalCatch") // a listener is anybody's code; the item is committed and must be answered
    private static void tell(KnowledgeListener listener, KnowledgeNews news) {
        try {
            listener.happened(news);
        } catch (RuntimeException e) {
            LOG.warn("{} did not hear of {} {}", listener.getClass().getName(), news.id(), news.deed(), e);
        }
    }
}
