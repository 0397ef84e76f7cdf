package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.hotline.CallRecord;

/** A call on a unit's own number, as the unit says it was. */
@Entity
@Table(name = "call_record")
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class CallRow {

    @Id
    private String id;

    private String hotline;

    @Column(name = "call_id")
    private String callId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    private int corrections;
    private String document;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected CallRow() {}

    /** A new row. */
    public static CallRow of(StoredCall call) {
        CallRow row = new CallRow();
        row.id = UUID.randomUUID().toString();
        row.hotline = call.hotline();
        row.callId = call.record().callId();
        row.take(call);
        return row;
    }

    /** Says anew what the unit says. */
    public final void take(StoredCall call) {
        startedAt = call.record().startedAt();
        receivedAt = call.receivedAt();
        corrections = call.corrections();
        document = Documents.write(call.record());
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
                hotline,
                Documents.read(document, CallRecord.class),
                receivedAt,
                corrections,
                Optional.ofNullable(erasedAt));
    }
}
