package org.yihaotong.linked.jingweigas;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.CallDays;
import org.yihaotong.kit.link.SoapElement;

/**
 * Call records by whole days, one page at a time, since the unit allows one query in ten seconds. The bookmark is the last
 * whole day and, after a blank, the next page of the day that follows it.
 */
final class CallFeed {

    private static final LocalTime COMPLETE = LocalTime.of(3, 0);
    private static final int PAGE = 100;

    private final GasService service;
    private final Clock clock;

    CallFeed(GasService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    String next(String watermark, Intake intake) throws BackendException {
        int blank = watermark.indexOf(' ');
        String last = blank < 0 ? watermark : watermark.substring(0, blank);
        int page = blank < 0 ? 0 : Integer.parseInt(watermark.substring(blank + 1));
        List<LocalDate> due = CallDays.due(last, COMPLETE, clock.instant());
        if (due.isEmpty()) {
            return watermark;
        }
        LocalDate day = due.get(0);
        SoapElement answer = service.ask(query(day, page));
        if (Result.of(answer) == Result.BUSY) {
            return watermark;
        }
        int total = total(Result.good(answer));
        answer.child("Records").stream()
                .flatMap(records -> records.children("CallRecord").stream())
                .forEach(row -> new GasCall(row).take(intake));
        if ((page + 1) * PAGE < total) {
            return day.minusDays(1) + " " + (page + 1);
        }
        intake.reconcile(day, total);
        return day.toString();
    }

    private static SoapElement query(LocalDate day, int page) {
        return GasService.element(GasService.CALLS)
                .with("From", Beijing.iso(midnight(day)))
                .with("To", Beijing.iso(midnight(day.plusDays(1))))
                .with("PageIndex", Integer.toString(page))
                .with("PageSize", Integer.toString(PAGE));
    }

    private static Instant midnight(LocalDate day) {
        return Beijing.instant(day.atStartOfDay());
    }

    private static int total(SoapElement answer) throws BackendException {
        return answer.textOf("TotalCount")
                .map(String::strip)
                .filter(count -> count.matches("[0-9]{1,7}"))
                .map(Integer::valueOf)
                .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "经纬燃气的话务应答里没有总数，稍后自动重试。"));
    }
}
