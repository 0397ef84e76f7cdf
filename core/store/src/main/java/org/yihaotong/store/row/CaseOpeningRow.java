package org.yihaotong.store.row;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.callcentre.CaseDesk.Opening;

/** That somebody opened the case of a call; inserted once, never changed. */
@Entity
@Table(name = "case_opening")
@SuppressWarnings({"UnusedVariable", "unused"}) // some columns are there for queries only
public class CaseOpeningRow {

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    private String login;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected CaseOpeningRow() {}

    /** A new row. */
    public static CaseOpeningRow of(String caseId, Opening opening) {
        CaseOpeningRow row = new CaseOpeningRow();
        row.id = UUID.randomUUID().toString();
        row.caseId = caseId;
        row.login = opening.login();
        row.openedAt = opening.at();
        return row;
    }

    public Opening opening() {
        return new Opening(login, openedAt);
    }
}
