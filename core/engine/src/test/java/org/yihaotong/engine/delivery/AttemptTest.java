package org.yihaotong.engine.delivery;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.engine.directory.Failure;
import org.yihaotong.engine.directory.Failure.Sort;

public final class AttemptTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final String ORDER = "YC20261123-000001-1";

    @Test
    public void anOrderWaitsLongerAfterEveryFailureOfItsOwn() {
        assertEquals(Duration.ofSeconds(5), waitAfter(1));
        assertEquals(Duration.ofSeconds(15), waitAfter(2));
        assertEquals(Duration.ofMinutes(1), waitAfter(3));
        assertEquals(Duration.ofMinutes(5), waitAfter(4));
        assertEquals(Duration.ofMinutes(15), waitAfter(5));
        assertEquals(Duration.ofMinutes(30), waitAfter(6));
        assertEquals(Duration.ofMinutes(30), waitAfter(60));
    }

    private static Duration waitAfter(int attempts) {
        Delivery failed =
                Attempt.failed(delivery(ORDER, 1, attempts, NOW), failure(Sort.COMMUNICATION, 1, NOW), NOW, 0.5);
        return Duration.between(NOW, failed.nextTry().orElseThrow());
    }

    @Test
    public void anOrderThatFailsWhileTheLineIsDownLetsAnotherTryFirst() {
        Instant held = NOW.plusSeconds(60);

        Delivery failed = Attempt.failed(delivery(ORDER, 1, 9, NOW), failure(Sort.COMMUNICATION, 3, held), NOW, 0.5);

        assertTrue(failed.nextTry().orElseThrow().isAfter(held));
        assertTrue(failed.nextTry().orElseThrow().isBefore(held.plusSeconds(10)));
    }

    @Test
    public void aBackOfficeThatIsDownMakesNothingDeadWithinThreeDays() {
        Instant made = NOW.minus(Duration.ofDays(3)).plusSeconds(1);

        for (Sort sort : new Sort[] {Sort.COMMUNICATION, Sort.AUTHENTICATION, Sort.CONFIGURATION, Sort.CRASHED}) {
            Delivery failed = Attempt.failed(delivery(ORDER, 1, 500, made), failure(sort, 9, NOW), NOW, 0.5);
            assertEquals(DeliveryState.FAILED, failed.state());
        }
        Delivery old = delivery(ORDER, 1, 500, made.minusSeconds(2));
        assertEquals(
                DeliveryState.DEAD,
                Attempt.failed(old, failure(Sort.COMMUNICATION, 9, NOW), NOW, 0.5)
                        .state());
    }

    @Test
    public void whatIsNobodysFaultBurnsNoAttempt() {
        Delivery claimed = delivery(ORDER, 1, 3, NOW);

        assertEquals(
                2, Attempt.failed(claimed, failure(Sort.GONE, 0, NOW), NOW, 0.5).attempts());
        assertEquals(2, Attempt.waiting(claimed, NOW.plusSeconds(2)).attempts());
    }

    @Test
    public void anOrderRefusedAgainAndAgainIsDeadInTheEnd() {
        Delivery sent = delivery(ORDER, 1, 1, NOW);

        for (int i = 0; i < 9; i++) {
            sent = Attempt.refused(sent, "地址不明", true, NOW);
            assertEquals(DeliveryState.FAILED, sent.state());
        }

        assertEquals(
                DeliveryState.DEAD, Attempt.refused(sent, "地址不明", true, NOW).state());
    }

    @Test
    public void whatTheBackOfficeRefusedIsRetriedAsACorrectionAndAllElseUnderTheSameKey() {
        Delivery refused = Attempt.failed(delivery(ORDER, 1, 1, NOW), failure(Sort.REFUSED, 0, NOW), NOW, 0.5);
        Delivery failed = Attempt.failed(delivery(ORDER, 1, 1, NOW), failure(Sort.COMMUNICATION, 1, NOW), NOW, 0.5);

        assertEquals(2, Attempt.retried(refused, NOW).version());
        assertEquals(1, Attempt.retried(failed, NOW).version());
        assertEquals(DeliveryState.QUEUED, Attempt.retried(failed, NOW).state());
        assertEquals(Optional.of(NOW), Attempt.retried(failed, NOW).nextTry());
    }

    @Test
    public void aReasonFitsItsColumn() {
        Delivery failed = Attempt.failed(
                delivery(ORDER, 1, 1, NOW), new Failure(Sort.REFUSED, "长".repeat(5000), 0, NOW), NOW, 0.5);

        assertEquals(500, failed.reason().length());
    }

    private static Failure failure(Sort sort, int inARow, Instant held) {
        return new Failure(sort, "连接超时", inARow, held);
    }

    static Delivery delivery(String orderNo, int version, int attempts, Instant made) {
        return new Delivery(
                "D1",
                DeliveryKind.ORDER,
                "water",
                orderNo.substring(0, 17),
                1,
                orderNo,
                version,
                DeliveryState.QUEUED,
                attempts,
                made,
                Optional.of(made),
                Optional.empty(),
                Optional.empty(),
                "",
                "");
    }
}
