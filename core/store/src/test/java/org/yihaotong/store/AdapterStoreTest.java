package org.yihaotong.store;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.adapter.AdapterOperation;
import org.yihaotong.api.adapter.OperationKind;
import org.yihaotong.api.adapter.TouchedBundle;
import org.yihaotong.api.input.Page;

public class AdapterStoreTest extends StoreContract {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    private JpaAdapterStore adapters;

    @Before
    public void open() {
        adapters = new JpaAdapterStore(database);
    }

    @Test
    public void anOperationIsReadAsItWasWritten() {
        AdapterOperation written = operation("a", "org.yihaotong.water", 0);

        adapters.add(List.of(written));

        assertEquals(
                List.of(written),
                adapters.operations(Optional.empty(), Optional.empty(), 10).items());
    }

    @Test
    public void theHistoryIsTurnedPageByPageNewestFirstAlsoWhenMomentsAreEqual() {
        adapters.add(List.of(operation("a", "water", 0)));
        adapters.add(List.of(operation("b", "heat", 1)));
        adapters.add(List.of(operation("c", "water", 1)));

        Page<AdapterOperation> first = adapters.operations(Optional.empty(), Optional.empty(), 2);
        Page<AdapterOperation> second = adapters.operations(Optional.empty(), first.next(), 2);

        assertEquals(List.of("c", "b"), ids(first));
        assertEquals(List.of("a"), ids(second));
        assertEquals(Optional.empty(), second.next());
        assertEquals(List.of("c", "a"), ids(adapters.operations(Optional.of("water"), Optional.empty(), 10)));
    }

    private static List<String> ids(Page<AdapterOperation> page) {
        return page.items().stream().map(AdapterOperation::id).toList();
    }

    private static AdapterOperation operation(String id, String adapter, int seconds) {
        return new AdapterOperation(
                id,
                NOON.plusSeconds(seconds),
                "admin",
                "管理员",
                OperationKind.UPDATE,
                adapter,
                Optional.of("1.0.0"),
                Optional.of("1.1.0"),
                "0".repeat(64),
                true,
                "",
                List.of(new TouchedBundle(
                        adapter, "1.1.0", true, List.of("STOPPED", "UPDATED", "RESOLVED", "STARTED"))));
    }
}
