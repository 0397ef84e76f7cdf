package org.yihaotong.engine.delivery;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;

public final class PayloadTest {

    private static final String ORDER = "YC20261122-000001-1";
    private static final Instant AT = Instant.parse("2026-11-22T08:30:00.123Z");

    @Test
    public void anUrgeReadsAsItWasWritten() {
        Urging urge = new Urging("U-1", ORDER, "请尽快\r\n办理=\\n，谢谢\n", AT);

        assertEquals(urge, Payload.urging(ORDER, Payload.of(urge)));
    }

    @Test
    public void aSupervisionOrderKeepsItsLevelAndItsDayAndOldUrgesHaveNone() {
        Urging order = new Urging("U-1", ORDER, "督办", AT, 3, Optional.of(AT.plusSeconds(60)));

        assertEquals(order, Payload.urging(ORDER, Payload.of(order)));
        assertEquals(new Urging("U-1", ORDER, "催", AT), Payload.urging(ORDER, "id=U-1\ntext=催\nat=" + AT + "\n"));
    }

    @Test
    public void aWithdrawalReadsAsItWasWritten() {
        Withdrawal withdrawal = new Withdrawal(ORDER, "", AT);

        assertEquals(withdrawal, Payload.withdrawal(ORDER, Payload.of(withdrawal)));
    }

    @Test
    public void aDecisionReadsAsItWasWrittenWithAndWithoutANewDeadline() {
        Decision granted = new Decision(ORDER, "R=7", ReplyKind.EXTENSION_REQUEST, true, "同意", Optional.of(AT));
        Decision refused = new Decision(ORDER, "R8", ReplyKind.RETURN_REQUEST, false, "属于\\你单位", Optional.empty());

        assertEquals(granted, Payload.decision(ORDER, Payload.of(granted)));
        assertEquals(refused, Payload.decision(ORDER, Payload.of(refused)));
    }

    @Test
    public void aBrokenPayloadIsNotGuessedAt() {
        assertThrows(IllegalArgumentException.class, () -> Payload.urging(ORDER, "nonsense"));
        assertThrows(IllegalArgumentException.class, () -> Payload.withdrawal(ORDER, ""));
    }
}
