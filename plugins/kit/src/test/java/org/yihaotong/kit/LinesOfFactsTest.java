package org.yihaotong.kit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.LineTrouble;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Urgency;

public class LinesOfFactsTest {

    private static final Instant NOW = Instant.EPOCH;
    private static final WorkOrder ORDER = new WorkOrder(
            "YC19700101-000001-1",
            1,
            "YC19700101-000001",
            1,
            true,
            AppealType.HELP,
            Urgency.NORMAL,
            "停水",
            "停水",
            "",
            Map.of(),
            Optional.empty(),
            false,
            Place.UNKNOWN,
            NOW,
            NOW,
            NOW.plusSeconds(60));

    @Test
    public void aUnitWithoutASystemFindsItsOrdersInTheWorklist() throws BackendException {
        assertEquals(Receipt.worklist(), new MergedLine().dispatch(ORDER));
        assertEquals(Receipt.worklist(), new SeatedLine().dispatch(ORDER));
    }

    @Test
    public void emergencyAndGuidedLinesTakeNoOrders() {
        for (HotlineAdapter line : List.of(new TransferredLine(), new GuidedLine())) {
            BackendException refusal = assertThrows(BackendException.class, () -> line.dispatch(ORDER));
            assertEquals(BackendException.Kind.REFUSED, refusal.kind());
        }
    }

    @Test
    public void theFirstFailedStepIsTheLast() {
        List<TestStep> steps = new Steps()
                .then("连接", () -> "已连接")
                .then("登录", () -> {
                    throw new BackendException(BackendException.Kind.AUTHENTICATION, "密码不对");
                })
                .then("查询", () -> "从未执行")
                .toList();

        assertEquals(
                List.of(
                        new TestStep("连接", true, "已连接"),
                        new TestStep("登录", false, "密码不对", Optional.of(LineTrouble.AUTHENTICATION))),
                steps);
        assertTrue(new MergedLine().test().isEmpty());
    }
}
