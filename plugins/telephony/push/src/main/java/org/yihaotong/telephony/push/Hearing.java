package org.yihaotong.telephony.push;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.yihaotong.api.telephony.CallEvent;

/** What pushes mean: leads each to its event. */
final class Hearing {

    private final Seats seats;
    private final Lately lately = new Lately();
    private final Map<String, Consumer<Telling>> events;

    /** Asks who is refused. */
    Hearing(Settings settings, Predicate<String> refused) {
        StandardEvents standard = new StandardEvents(lately, refused);
        seats = new Seats(settings.seats());
        events = Map.ofEntries(
                entry("newCall", standard::newCall),
                entry("answer", standard::answer),
                entry("hangup", standard::hangup),
                entry("ringing", MoreEvents::ringing),
                entry("queued", MoreEvents::queued),
                entry("abandoned", MoreEvents::abandoned),
                entry("held", MoreEvents::held),
                entry("resumed", MoreEvents::resumed),
                entry("consultStarted", MoreEvents::consultStarted),
                entry("conferenceJoined", MoreEvents::conferenceJoined),
                entry("conferenceLeft", MoreEvents::conferenceLeft),
                entry("transferStarted", MoreEvents::transferStarted),
                entry("transferEnded", MoreEvents::transferEnded),
                entry("agentState", MoreEvents::agentState),
                entry("survey", MoreEvents::survey),
                entry("commandEnded", MoreEvents::commandEnded),
                entry("cdr", new Records(settings.hotline().strip())::cdr));
    }

    /** What follows from a push; may be nothing. */
    List<CallEvent> hear(Said said, Instant arrived) {
        Telling push = new Telling(said, seats, arrived);
        Consumer<Telling> reading = events.get(push.event());
        if (reading == null) {
            throw Problem.useless("不认识的 event。The event is unknown.");
        }
        reading.accept(push);
        return push.events();
    }

    /** The centre has these. */
    void kept(List<CallEvent> told) {
        lately.kept(told);
    }
}
