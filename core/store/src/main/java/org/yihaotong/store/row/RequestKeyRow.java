package org.yihaotong.store.row;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.yihaotong.engine.port.UsedKey;

/** An idempotency key of a person and the ticket it made. */
@Entity
@Table(name = "request_key")
@IdClass(PairKey.class)
public class RequestKeyRow {

    @Id
    @Column(name = "login")
    private String owner;

    @Id
    @Column(name = "request_key")
    private String name;

    private String fingerprint;
    private String ticket;

    protected RequestKeyRow() {}

    /** A new row. */
    public static RequestKeyRow of(UsedKey used) {
        RequestKeyRow row = new RequestKeyRow();
        row.owner = used.login();
        row.name = used.key();
        row.fingerprint = used.fingerprint();
        row.ticket = used.ticket();
        return row;
    }

    /** The key as it was committed. */
    public UsedKey usedKey() {
        return new UsedKey(owner, name, fingerprint, ticket);
    }
}
