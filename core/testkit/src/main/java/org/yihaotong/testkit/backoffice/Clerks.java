package org.yihaotong.testkit.backoffice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;

/**
 * The people of a unit (承办单位的人): they sign, work, ask for more time, send a few orders back and answer politely.
 *
 * <p>What becomes of an order follows from its number alone, and how far it got is read from the back office, so that
 * clerks who come back after a crash go on where they were.
 */
public final class Clerks {

    private final BackOffice office;
    private final Clock clock;
    private final Duration step;
    private final Phrases phrases;

    /** Clerks of a water company who take about this long for each step. */
    public Clerks(BackOffice office, Clock clock, Duration step) {
        this(office, clock, step, Phrases.WATER);
    }

    /** Clerks who speak like this. */
    public Clerks(BackOffice office, Clock clock, Duration step, Phrases phrases) {
        this.office = office;
        this.clock = clock;
        this.step = step;
        this.phrases = phrases;
    }

    /** Everybody does what is due on the desk. */
    public void work() {
        office.openOrders().stream()
                .filter(order -> order.pending().isEmpty())
                .filter(order -> !order.changedAt().plus(step).isAfter(clock.instant()))
                .forEach(order -> office.say(order.orderNo(), next(order)));
    }

    private Saying next(TakenOrder order) {
        Random fate = new Random(order.orderNo().hashCode() * 2_654_435_761L);
        int lot = fate.nextInt(100);
        if (order.said().isEmpty()) {
            return lot < 6 ? Saying.asksReturn(any(phrases.notOurs(), fate)) : Saying.acknowledged();
        }
        boolean worked = order.said().contains(ReplyKind.PROGRESS);
        boolean asked = order.said().contains(ReplyKind.EXTENSION_REQUEST);
        if (lot < 14 && lot >= 6 && !asked) {
            return Saying.asksExtension(order.due().plus(Duration.ofDays(2)), phrases.needsTime());
        }
        return lot % 2 == 0 && !worked ? Saying.progress(any(phrases.progress(), fate)) : answer(lot, fate);
    }

    private Saying answer(int lot, Random fate) {
        if (lot >= 96) {
            return Saying.finished(AnswerResult.UNSOLVED, any(phrases.unsolved(), fate));
        }
        return lot >= 75
                ? Saying.finished(AnswerResult.EXPLAINED, any(phrases.explained(), fate))
                : Saying.finished(AnswerResult.SOLVED, any(phrases.solved(), fate));
    }

    private static String any(List<String> of, Random fate) {
        return of.get(fate.nextInt(of.size()));
    }
}
