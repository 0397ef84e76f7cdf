package org.yihaotong.engine.telephony;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.TelephonyProvider;
import org.yihaotong.engine.calls.CallBook;
import org.yihaotong.engine.port.telephony.TelephonyStore;
import org.yihaotong.engine.telephony.SwitchHearing.Reconnection;
import org.yihaotong.engine.telephony.SwitchHearing.Rooms;

/** The switches that are there, each attended for as long as its provider is. */
@Component(service = Exchange.class, immediate = true)
public final class Exchange {

    private final Rooms rooms;
    private final List<Attendance> switches = new CopyOnWriteArrayList<>();

    @Activate
    public Exchange(
            @Reference TelephonyStore store,
            @Reference SeatBook seats,
            @Reference CommandBook commands,
            @Reference CallBook records,
            @Reference CallTeller teller,
            @Reference Clock clock) {
        this.rooms = new Rooms(store, seats, commands, records, teller, clock);
        seats.tell(this::changed);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(telephony.id=*)")
    void addProvider(TelephonyProvider provider, Map<String, Object> facts) {
        String id = String.valueOf(facts.get("telephony.id"));
        String name = String.valueOf(facts.getOrDefault("telephony.name", id));
        Attendance one = new Attendance(id, name, provider, rooms);
        switches.add(one);
        one.start();
    }

    void removeProvider(TelephonyProvider provider) {
        List<Attendance> gone =
                switches.stream().filter(s -> s.provider() == provider).toList();
        switches.removeAll(gone);
        gone.forEach(Attendance::stop);
    }

    /** A switch by its id. */
    Optional<Attendance> of(String id) {
        return switches.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** All switches, those with a connection first, those that nobody has configured last. */
    List<Attendance> all() {
        return switches.stream()
                .sorted(Comparator.comparing((Attendance s) -> !s.isUp())
                        .thenComparing(s -> !s.isConfigured())
                        .thenComparing(Attendance::id))
                .toList();
    }

    /** The switch of whoever names none; empty: there is none. */
    String first() {
        return all().stream()
                .filter(Attendance::isConfigured)
                .findFirst()
                .map(Attendance::id)
                .orElse("");
    }

    /** Whether a switch is there, and can say which calls there are. */
    boolean isAllSeeing(String id) {
        return of(id).filter(s -> s.isUp() && s.isAllSeeing()).isPresent();
    }

    /** Keeps what was concluded of a switch's calls, also if that is gone. */
    void conclude(String id, List<? extends CallEvent> events) {
        of(id).ifPresentOrElse(there -> there.conclude(events), () -> new SwitchHearing(id, rooms, Reconnection.NEVER)
                .keep(List.copyOf(events)));
    }

    private void changed(String login) {
        switches.forEach(s -> s.seats(Set.of(login)));
    }

    @Deactivate
    public void stop() {
        rooms.seats().tell(login -> {});
        switches.forEach(Attendance::stop);
    }
}
