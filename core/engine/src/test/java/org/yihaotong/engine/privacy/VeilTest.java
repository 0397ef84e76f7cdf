package org.yihaotong.engine.privacy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Urgency;

public class VeilTest {

    private final Appeal appeal = Appeal.of(
                    AppealType.HELP,
                    Urgency.NORMAL,
                    "赵小某反映停水",
                    "赵小某（13900000001）称停水，请回电13900000001。",
                    new Caller("赵小某", "13900000001"))
            .retold(
                    "赵小某反映停水",
                    "赵小某（13900000001）称停水，请回电13900000001。",
                    new FiveElements("赵小某", "", "", "", ""),
                    new Caller("赵小某", "13900000001"),
                    Optional.of(new Caller("钱大某", "0359-2000000")));

    @Test
    public void masksAlsoInTheMiddleOfAText() {
        Appeal seen = Veil.masking(appeal).over(appeal);

        assertEquals("赵*（139****0001）称停水，请回电139****0001。", seen.content());
        assertEquals("赵*", seen.elements().who());
        assertEquals("139****0001", seen.caller().phone());
        assertEquals("035****0000", seen.requester().orElseThrow().phone());
    }

    @Test
    public void hidesEverythingOfAConfidentialCaller() {
        Appeal seen = Veil.hiding(appeal).over(appeal);

        assertFalse(seen.content().contains("赵") || seen.content().contains("139"));
        assertEquals("", seen.caller().phone());
        assertFalse(seen.requester().orElseThrow().name().contains("钱"));
    }

    @Test
    public void shortNumbersShowLittle() {
        assertEquals("2****51", new Caller("", "2561151").masked().phone());
        assertEquals("***", new Caller("", "110").masked().phone());
    }
}
