package org.yihaotong.rest.live;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.servlet.AsyncContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.CallListener;
import org.yihaotong.api.callcentre.CallNews;
import org.yihaotong.api.hotline.LineListener;
import org.yihaotong.api.knowledge.KnowledgeListener;
import org.yihaotong.api.knowledge.KnowledgeNews;
import org.yihaotong.api.knowledge.KnowledgeTaskListener;
import org.yihaotong.api.knowledge.KnowledgeTaskNews;
import org.yihaotong.api.ticket.TicketListener;
import org.yihaotong.api.ticket.TicketNews;
import org.yihaotong.rest.json.Json;
import org.yihaotong.rest.problem.Fault;
import org.yihaotong.rest.problem.FaultException;

/** Hears the engine's news and passes each piece to those streams that may hear it. */
@Component(
        service = {
            Newsroom.class,
            TicketListener.class,
            LineListener.class,
            CallListener.class,
            KnowledgeListener.class,
            KnowledgeTaskListener.class
        })
public final class Newsroom
        implements TicketListener, LineListener, CallListener, KnowledgeListener, KnowledgeTaskListener {

    private static final int STREAMS_OF_ONE_PERSON = 32;

    private final Set<NewsStream> streams = ConcurrentHashMap.newKeySet();
    private final Json json;

    @Activate
    public Newsroom(@Reference Json json) {
        this.json = json;
    }

    @Override
    public void happened(TicketNews news) {
        send(event("ticket", json.line(news)), audience -> audience.hears(news));
    }

    @Override
    public void happened(KnowledgeNews news) {
        send(event("knowledge", json.line(news)), audience -> audience.hears(news));
    }

    @Override
    public void happened(KnowledgeTaskNews news) {
        send(event("knowledge-task", json.line(news)), audience -> audience.hears(news));
    }

    /** Calls and seats: to whom it rings and who talks, and to those who watch the board. */
    @Override
    public void happened(CallNews news) {
        send(event("call", json.line(news)), audience -> audience.hears(news));
    }

    @Override
    public void changed(String hotline) {
        send(event("line", json.line(Map.of("id", hotline))), audience -> true);
    }

    /** Ends the streams of a session that is over. */
    public void close(String token) {
        closeThose(audience -> audience.came(token));
    }

    /** Ends the streams of a person whose rights have changed. */
    public void closeOf(String login) {
        closeThose(audience -> audience.is(login));
    }

    /** Refuses before the answer has begun what one person cannot need. */
    void checkRoom(Audience audience) {
        String login = audience.session().person().login();
        if (streams.stream().filter(stream -> stream.audience().is(login)).count() >= STREAMS_OF_ONE_PERSON) {
            throw new FaultException(Fault.BUSY);
        }
    }

    void join(Audience audience, AsyncContext exchange) throws IOException {
        NewsStream[] self = new NewsStream[1];
        self[0] = new NewsStream(audience, exchange, () -> streams.remove(self[0]));
        streams.add(self[0]);
        self[0].send("retry: 3000\n\n");
        exchange.getResponse().getOutputStream().setWriteListener(self[0]);
    }

    /** Keeps lines open through proxies, and ends the streams of sessions that are not alive any more. */
    void pulse(Predicate<String> isAlive) {
        closeThose(audience -> !isAlive.test(audience.session().token()));
        send(": ping\n\n", audience -> true);
    }

    @Deactivate
    void closeAll() {
        closeThose(audience -> true);
    }

    private void send(String text, Predicate<Audience> whom) {
        streams.stream().filter(stream -> whom.test(stream.audience())).forEach(stream -> stream.send(text));
    }

    private void closeThose(Predicate<Audience> which) {
        streams.stream().filter(stream -> which.test(stream.audience())).forEach(NewsStream::close);
    }

    private static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }
}
