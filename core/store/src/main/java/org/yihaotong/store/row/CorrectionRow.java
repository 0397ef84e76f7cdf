package org.yihaotong.store.row;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.calls.CallCorrection;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.hotline.CallRecord;

/** What a call record said before it was corrected; inserted once, never changed. */
@Entity
@Table(name = "call_correction")
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class CorrectionRow {

    @Id
    private String id;

    private String hotline;

    @Column(name = "call_id")
    private String callId;

    @Column(name = "corrected_at")
    private Instant at;

    private String document;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected CorrectionRow() {}

    /** A new row; it lies under the line and the id that the record has now. */
    public static CorrectionRow of(StoredCall before, StoredCall after) {
        CorrectionRow row = new CorrectionRow();
        row.id = UUID.randomUUID().toString();
        row.hotline = after.hotline();
        row.callId = after.record().callId();
        row.at = after.receivedAt();
        row.document = Documents.write(before.record());
        return row;
    }

    /** Forgets telephone numbers. */
    public void erase(Instant now) {
        document = Documents.write(correction().before().withoutNumbers());
        erasedAt = now;
    }

    public CallCorrection correction() {
        return new CallCorrection(at, Documents.read(document, CallRecord.class));
    }
}
