package org.yihaotong.store.row;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.yihaotong.api.telephony.CallEvent.OfCall;

/** An event of a call as a document beside the name of its kind; inserted by statements in batches. */
@Entity
@Table(name = "switch_event")
@IdClass(PairKey.class)
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class SwitchEventRow {

    public static final String INSERT =
            "INSERT INTO switch_event (call_id, event_id, kind, happened_at, document) VALUES (?, ?, ?, ?, ?)";

    private static final Map<String, Class<? extends OfCall>> KINDS = Arrays.stream(
                    OfCall.class.getPermittedSubclasses())
            .map(type -> type.<OfCall>asSubclass(OfCall.class))
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    @Id
    @Column(name = "call_id")
    private String owner;

    @Id
    @Column(name = "event_id")
    private String name;

    private String document;

    protected SwitchEventRow() {}

    /** What an event is called. */
    public static String kind(OfCall event) {
        return event.getClass().getSimpleName();
    }

    /** What an event says. */
    public static String document(OfCall event) {
        return Documents.write(event);
    }

    /** The event again; empty if only a newer version of the centre knows this kind. */
    public static Optional<OfCall> read(String kind, String document) {
        return Optional.ofNullable(KINDS.get(kind)).map(type -> Documents.read(document, type));
    }

    /** Forgets telephone numbers, and the way to the recording. */
    public void erase() {
        document = Documents.blanked(document, "caller", "dialled", "target", "reference");
    }
}
