package org.yihaotong.store.row;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A secret of the centre. */
@Entity
@Table(name = "centre_secret")
@SuppressWarnings("UnusedVariable") // the name is there for queries only
public class SecretRow {

    @Id
    private String name;

    private String secret;

    protected SecretRow() {}

    public SecretRow(String name, String secret) {
        this.name = name;
        this.secret = secret;
    }

    public String secret() {
        return secret;
    }
}
