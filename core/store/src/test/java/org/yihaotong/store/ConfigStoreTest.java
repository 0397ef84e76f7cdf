package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.adapter.ChangedSetting;
import org.yihaotong.api.adapter.ConfigChange;
import org.yihaotong.api.adapter.ConfigChangeKind;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.engine.port.adapter.KeptConfig;

public class ConfigStoreTest extends StoreContract {

    private static final String PID = "hotline.linked.yinlongwater~yinlongwater";
    private static final Map<String, List<String>> VALUES = Map.of(
            "url", List.of("jdbc:postgresql://10.1.2.3/yl_mid"),
            ".password", List.of("sealed:v1:AAAA"),
            "hotline.areas", List.of());

    private JpaConfigStore configs;

    @Before
    public void openTheStore() {
        configs = new JpaConfigStore(database);
    }

    private static KeptConfig config(long revision) {
        return new KeptConfig(PID, "yinlongwater", "org.yihaotong.yinlongwater", false, revision, VALUES);
    }

    private static ConfigChange change(int no) {
        return new ConfigChange(
                "change-" + no,
                "yinlongwater",
                Samples.minute(no),
                "admin1",
                "管理员一",
                ConfigChangeKind.SAVED,
                List.of(
                        new ChangedSetting("url", "地址", false, List.of(""), List.of("jdbc:postgresql://x")),
                        new ChangedSetting(".password", "密码", true, List.of(), List.of())));
    }

    @Test
    public void whatIsKeptIsReadAsItWasKept() {
        configs.keep(config(1), change(1));

        assertEquals(Optional.of(config(1)), configs.find("yinlongwater"));
        assertEquals(List.of(config(1)), configs.all());
        assertEquals(Optional.empty(), configs.find("shouchuangwater"));
    }

    @Test
    public void nobodyWritesOverAnothersRevision() {
        configs.keep(config(1), change(1));

        assertThrows(StaleVersionException.class, () -> configs.keep(config(1), change(2)));
        assertThrows(StaleVersionException.class, () -> configs.keep(config(3), change(2)));
        assertThrows(StaleVersionException.class, () -> configs.forget(config(2), change(2)));

        assertEquals(
                "a refused change is not noted",
                1,
                history(Optional.empty(), 9).items().size());
    }

    @Test
    public void whatIsForgottenIsGoneAndItsChangesStay() {
        configs.keep(config(1), change(1));

        configs.forget(config(1), change(2));

        assertEquals(List.of(), configs.all());
        assertEquals(List.of(change(2), change(1)), history(Optional.empty(), 9).items());
    }

    @Test
    public void changesAreReadPageByPageTheNewestFirst() {
        for (int no = 1; no <= 5; no++) {
            configs.keep(config(no), change(no));
        }

        Page<ConfigChange> first = history(Optional.empty(), 2);
        Page<ConfigChange> second = history(first.next(), 2);
        Page<ConfigChange> third = history(second.next(), 2);

        assertEquals(List.of(change(5), change(4)), first.items());
        assertEquals(List.of(change(3), change(2)), second.items());
        assertEquals(List.of(change(1)), third.items());
        assertEquals(Optional.empty(), third.next());
    }

    private Page<ConfigChange> history(Optional<String> cursor, int limit) {
        return configs.history("yinlongwater", cursor, limit);
    }
}
