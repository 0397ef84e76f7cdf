package org.yihaotong.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.calls.AsideQuery;
import org.yihaotong.api.calls.AsideRow;
import org.yihaotong.api.calls.AsideState;
import org.yihaotong.api.calls.CallCorrection;
import org.yihaotong.api.calls.CallQuery;
import org.yihaotong.api.calls.CallRecordDesk;
import org.yihaotong.api.calls.DayCount;
import org.yihaotong.api.calls.FeedStanding;
import org.yihaotong.api.calls.Origin;
import org.yihaotong.api.calls.Reconciliation;
import org.yihaotong.api.calls.ReconciliationDesk;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.calls.Tally;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.RecordDesk;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/** Call records on paper, which remember what was asked. */
final class PaperCalls implements CallRecordDesk, RecordDesk, ReconciliationDesk {

    final List<Object> asked = new ArrayList<>();

    private static CallRecord record() {
        return new CallRecord(
                "C1",
                CallDirection.IN,
                "96116",
                "139****0001",
                "96116",
                Centre.NOW,
                Optional.of(Centre.NOW.plusSeconds(8)),
                Centre.NOW.plusSeconds(60),
                CallResult.ANSWERED,
                "01",
                Optional.of(8),
                Optional.of(5),
                "",
                "",
                "");
    }

    @Override
    public Page<StoredCall> calls(Actor actor, CallQuery query) {
        asked.add(query);
        StoredCall unit = new StoredCall("water", record(), Centre.NOW, 1);
        Origin origin = new Origin("switch:pbx", "1.1", "1.1/2");
        StoredCall own = new StoredCall(origin, "centre", record(), Centre.NOW, 0)
                .seen(record(), List.of("12345-20261122-0001"));
        return new Page<>(List.of(unit, own), Optional.of("next"));
    }

    @Override
    public List<CallCorrection> corrections(Actor actor, String hotline, String callId) {
        asked.add(hotline + " " + callId);
        return List.of(new CallCorrection(Centre.NOW, record()));
    }

    private static AsideRow row() {
        return new AsideRow(
                "A1", "water", "C2", "接通的通话缺少接通时间", "", true, AsideState.OPEN, Centre.NOW, Optional.empty(), "", "");
    }

    @Override
    public Page<AsideRow> aside(Actor actor, AsideQuery query) {
        asked.add(query);
        return new Page<>(List.of(row()), Optional.empty());
    }

    @Override
    public AsideRow retry(Actor actor, String id) {
        return row().settled(AsideState.TAKEN, actor.login(), "", Centre.NOW);
    }

    @Override
    public AsideRow dismiss(Actor actor, String id, String reason) {
        return row().settled(AsideState.DISMISSED, actor.login(), reason, Centre.NOW);
    }

    @Override
    public FileReport read(Actor actor, String hotline, String name, byte[] content) {
        asked.add(hotline + " " + name + " " + new String(content, StandardCharsets.UTF_8));
        return new FileReport(3, 1, 2, 1, List.of(new FileRow("file#2", "应为 6 列")));
    }

    @Override
    public Page<DayCount> days(Actor actor, Optional<String> hotline, Optional<String> cursor, int limit) {
        asked.add(hotline.orElse("") + limit);
        return new Page<>(
                List.of(new DayCount("water", LocalDate.of(2026, 11, 21), 9, 8, Centre.NOW)), Optional.empty());
    }

    @Override
    public List<FeedStanding> feeds(Actor actor) {
        return List.of(new FeedStanding(
                "water",
                "自来水公司",
                Optional.of(Duration.ofDays(1)),
                Optional.of(Centre.NOW),
                false,
                3,
                9,
                1,
                Optional.of("话单_年月.csv"),
                Optional.of("pbx")));
    }

    private static Reconciliation reconciliation(String hotline, LocalDate day) {
        return new Reconciliation(
                hotline,
                day,
                List.of(new Tally("heard:pbx", 3, 2, 1, 120), new Tally("switch:pbx", 2, 2, 0, 131)),
                List.of("交换机 pbx 的话单缺 1 通：中心听到，交换机没有记录（1.2）"),
                List.of("交换机 pbx 自 11-21 10:00 至 11-21 10:02 未被听到：交换机失联"),
                Centre.NOW);
    }

    @Override
    public Page<Reconciliation> reconciliations(
            Actor actor, Optional<String> hotline, Optional<String> cursor, int limit) {
        asked.add(hotline.orElse("") + limit);
        return new Page<>(List.of(reconciliation("centre", LocalDate.of(2026, 11, 21))), Optional.empty());
    }

    @Override
    public Reconciliation reconcile(Actor actor, String hotline, LocalDate day) {
        return reconciliation(hotline, day);
    }
}
