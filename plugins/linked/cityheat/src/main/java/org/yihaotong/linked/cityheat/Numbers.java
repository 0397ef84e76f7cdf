package org.yihaotong.linked.cityheat;

import static org.yihaotong.linked.cityheat.HeatService.GBK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Form;
import org.yihaotong.kit.link.JsonObject;

/** The running numbers of the unit's replies; they may begin anew on 1 January and when the heating season opens. */
final class Numbers {

    static final int HAND = 20;

    private static final List<MonthDay> BEGINNINGS = List.of(MonthDay.of(1, 1), MonthDay.of(11, 1));
    private static final int MOST_HANDS = 200;

    private final HeatService service;
    private final Clock clock;

    Numbers(HeatService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    /** The next replies after this number, and the highest number there is. */
    JsonObject after(long last) throws BackendException {
        return service.data(
                "fk", new Form(GBK).with("lastid", Long.toString(last)).with("n", Integer.toString(HAND)));
    }

    /** The number that a request bears now: after a beginning its old one may be another row's. */
    String now(String key) throws BackendException {
        if (!mayHaveBegunAnew(HeatReply.dayOf(key))) {
            return HeatReply.numberOf(key);
        }
        long last = 0;
        for (int hand = 0; hand < MOST_HANDS; hand++) {
            List<HeatReply> rows =
                    HeatService.rows(after(last)).stream().map(HeatReply::new).toList();
            for (HeatReply row : rows) {
                if (row.isKnownAs(key)) {
                    return Long.toString(row.number());
                }
                last = Math.max(last, row.number());
            }
            if (rows.size() < HAND) {
                break;
            }
        }
        throw new BackendException(Kind.REFUSED, "市热力公司的反馈已重新编号，列表里找不到这条申请，请电话告知对方。");
    }

    private boolean mayHaveBegunAnew(LocalDate since) {
        LocalDate today = Beijing.time(clock.instant()).toLocalDate();
        return IntStream.rangeClosed(since.getYear(), today.getYear())
                .boxed()
                .flatMap(year -> BEGINNINGS.stream().map(day -> day.atYear(year)))
                .anyMatch(day -> !day.isBefore(since) && !day.isAfter(today));
    }
}
