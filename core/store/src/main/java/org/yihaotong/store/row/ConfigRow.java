package org.yihaotong.store.row;

import java.util.List;
import java.util.Map;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.engine.port.adapter.KeptConfig;

/** What was set at the desk for one configuration; its secrets came sealed. */
@Entity
@Table(name = "adapter_config")
public class ConfigRow {

    /** The document in the column. */
    private record Values(Map<String, List<String>> values) {}

    @Id
    private String pid;

    private String hotline;
    private String bundle;
    private boolean own;
    private long revision;
    private String settings;

    protected ConfigRow() {}

    /** A new row. */
    public static ConfigRow of(KeptConfig config) {
        ConfigRow row = new ConfigRow();
        row.pid = config.pid();
        row.hotline = config.hotline();
        row.bundle = config.bundle();
        row.own = config.own();
        row.take(config);
        return row;
    }

    public long revision() {
        return revision;
    }

    /** Takes the newer values. */
    public final void take(KeptConfig config) {
        revision = config.revision();
        settings = Documents.write(new Values(config.values()));
    }

    public KeptConfig config() {
        return new KeptConfig(
                pid,
                hotline,
                bundle,
                own,
                revision,
                Documents.read(settings, Values.class).values());
    }
}
