package org.yihaotong.store.row;

import java.time.Instant;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.adapter.ChangedSetting;
import org.yihaotong.api.adapter.ConfigChange;
import org.yihaotong.api.adapter.ConfigChangeKind;

/** Who changed what in one configuration; inserted once, never changed. */
@Entity
@Table(name = "adapter_change")
public class ConfigChangeRow {

    /** The document in the column. */
    private record Settings(List<ChangedSetting> settings) {}

    @Id
    private String id;

    private String hotline;

    @Column(name = "changed_at")
    private Instant at;

    private String login;
    private String person;

    @Enumerated(EnumType.STRING)
    private ConfigChangeKind kind;

    private String settings;

    protected ConfigChangeRow() {}

    /** A new row. */
    public static ConfigChangeRow of(ConfigChange change) {
        ConfigChangeRow row = new ConfigChangeRow();
        row.id = change.id();
        row.hotline = change.hotline();
        row.at = change.at();
        row.login = change.by();
        row.person = change.name();
        row.kind = change.kind();
        row.settings = Documents.write(new Settings(change.settings()));
        return row;
    }

    public String id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public ConfigChange change() {
        return new ConfigChange(
                id,
                hotline,
                at,
                login,
                person,
                kind,
                Documents.read(settings, Settings.class).settings());
    }
}
