package org.yihaotong.store;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.numbering.SwitchChange;
import org.yihaotong.api.numbering.SwitchDeed;

public final class SwitchStoreTest extends StoreContract {

    private JpaSwitchStore switches;

    @Before
    public void openStore() {
        switches = new JpaSwitchStore(database);
    }

    private static SwitchChange change(String id, String switchId, int minute) {
        return new SwitchChange(
                id,
                Samples.minute(minute),
                "admin",
                "管理员",
                switchId,
                SwitchDeed.APPLIED,
                "",
                "a".repeat(64),
                "首次上线",
                "配置已写好，但交换机还没有读取");
    }

    @Test
    public void theHistoryIsTurnedPageByPageNewestFirstAlsoWhenMomentsAreEqual() {
        switches.add(change("a", "kamailio", 0));
        switches.add(change("b", "asterisk", 1));
        switches.add(change("c", "kamailio", 1));

        Page<SwitchChange> first = switches.changes(Optional.empty(), Optional.empty(), 2);
        Page<SwitchChange> second = switches.changes(Optional.empty(), first.next(), 2);

        assertEquals(List.of(change("c", "kamailio", 1), change("b", "asterisk", 1)), first.items());
        assertEquals(List.of(change("a", "kamailio", 0)), second.items());
        assertEquals(Optional.empty(), second.next());
        assertEquals(
                List.of("c", "a"),
                switches.changes(Optional.of("kamailio"), Optional.empty(), 10).items().stream()
                        .map(SwitchChange::id)
                        .toList());
    }
}
