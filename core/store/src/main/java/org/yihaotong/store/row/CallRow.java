package org.yihaotong.store.row;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.calls.Origin;
import org.yihaotong.api.calls.RecordSource;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;

/** A record of a call, as the unit whose number it is, or the switch, says it was; the document says all. */
@Entity
@Table(name = "call_record")
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class CallRow {

    @Id
    private String id;

    private String source;

    @Column(name = "source_call")
    private String sourceCall;

    private String seq;

    @Enumerated(EnumType.STRING)
    private RecordSource kind;

    private String hotline;

    @Column(name = "call_id")
    private String callId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    private int corrections;
    private boolean inbound;
    private boolean answered;

    @Enumerated(EnumType.STRING)
    private CallResult result;

    @Column(name = "talk_seconds")
    private long talkSeconds;

    private String document;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected CallRow() {}

    /** A new row. */
    public static CallRow of(StoredCall call) {
        CallRow row = new CallRow();
        row.id = UUID.randomUUID().toString();
        row.take(call);
        return row;
    }

    /** Says anew what is said of it. */
    public final void take(StoredCall call) {
        CallRecord record = call.record();
        source = call.origin().source();
        sourceCall = call.origin().call();
        seq = call.origin().seq();
        kind = call.origin().kind();
        hotline = call.hotline();
        callId = record.callId();
        startedAt = record.startedAt();
        receivedAt = call.receivedAt();
        corrections = call.corrections();
        inbound = record.direction() == CallDirection.IN;
        answered = record.answeredAt().isPresent();
        result = record.result();
        talkSeconds = record.answeredAt()
                .map(at -> Duration.between(at, record.endedAt()).toSeconds())
                .orElse(0L);
        document = Documents.write(record);
    }

    /** Forgets telephone numbers. */
    public void erase(Instant at) {
        take(call().erased(at));
        erasedAt = at;
    }

    public String id() {
        return id;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** The call as it is kept. */
    public StoredCall call() {
        return new StoredCall(
                new Origin(source, sourceCall, seq),
                hotline,
                Documents.read(document, CallRecord.class),
                receivedAt,
                corrections,
                Optional.ofNullable(erasedAt),
                List.of());
    }
}
