package org.yihaotong.engine.knowledge;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskListener;
import org.yihaotong.api.knowledge.KnowledgeTaskNews;

/** Tells what was committed to whoever listens. Never fails, for the promise is kept. */
@Component(service = KnowledgeTaskBell.class)
public final class KnowledgeTaskBell {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeTaskBell.class);

    private final List<KnowledgeTaskListener> listeners = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(KnowledgeTaskListener listener) {
        listeners.add(listener);
    }

    void removeListener(KnowledgeTaskListener listener) {
        listeners.remove(listener);
    }

    void tell(TaskTurn turn) {
        KnowledgeTask task = turn.task();
        KnowledgeTaskNews news = new KnowledgeTaskNews(
                task.id(),
                task.kind(),
                task.state(),
                turn.event().deed(),
                task.unit(),
                task.askedBy(),
                turn.event().at());
        listeners.forEach(listener -> tell(listener, news));
    }

    @SuppressWarnings("IllegalCatch") // a listener is anybody's code; the task is committed and must be answered
    private static void tell(KnowledgeTaskListener listener, KnowledgeTaskNews news) {
        try {
            listener.happened(news);
        } catch (RuntimeException e) {
            LOG.warn("{} did not hear of {} {}", listener.getClass().getName(), news.id(), news.deed(), e);
        }
    }
}
