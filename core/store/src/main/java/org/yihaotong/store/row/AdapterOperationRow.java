package org.yihaotong.store.row;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.adapter.AdapterOperation;
import org.yihaotong.api.adapter.OperationKind;
import org.yihaotong.api.adapter.TouchedBundle;

/** What somebody did with an adapter; inserted once, never changed. */
@Entity
@Table(name = "adapter_operation")
public class AdapterOperationRow {

    private static final int WORDS_LENGTH = 2000;

    @Id
    private String id;

    @Column(name = "happened_at")
    private Instant at;

    private String login;
    private String who;

    @Enumerated(EnumType.STRING)
    private OperationKind kind;

    private String adapter;

    @Column(name = "version_before")
    private String before;

    @Column(name = "version_after")
    private String after;

    private String sha256;

    @Column(name = "done_well")
    private boolean done;

    @Column(name = "words")
    private String text;

    private String touched;

    protected AdapterOperationRow() {}

    /** A new row. */
    public static AdapterOperationRow of(AdapterOperation operation) {
        AdapterOperationRow row = new AdapterOperationRow();
        row.id = operation.id();
        row.at = operation.at();
        row.login = operation.login();
        row.who = operation.who();
        row.kind = operation.kind();
        row.adapter = operation.adapter();
        row.before = operation.before().orElse(null);
        row.after = operation.after().orElse(null);
        row.sha256 = operation.sha256();
        row.done = operation.done();
        row.text = Names.clipped(operation.text(), WORDS_LENGTH);
        row.touched = Documents.write(operation.touched());
        return row;
    }

    public String id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** The operation as it was written. */
    public AdapterOperation operation() {
        return new AdapterOperation(
                id,
                at,
                login,
                who,
                kind,
                adapter,
                Optional.ofNullable(before),
                Optional.ofNullable(after),
                sha256,
                done,
                text,
                List.of(Documents.read(touched, TouchedBundle[].class)));
    }
}
