package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.yihaotong.api.hotline.ExtraField;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.LineClock;
import org.yihaotong.api.hotline.LineTerms;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.engine.port.KnownLine;
import org.yihaotong.store.schema.Schema;

public class HotlineStoreTest extends StoreContract {

    private static final Instant FAILED = Instant.parse("2026-11-26T05:00:00Z");

    @Test
    public void aLineIsKeptWithItsUnit() {
        Hotline water = line("water", "银龙水务", Method.LINKED, "utility");

        hotlines.keep(water);

        assertEquals(List.of(new KnownLine(water, "")), hotlines.lines());
        assertEquals(
                Optional.of(
                        new Unit("water", "银龙水务", UnitKind.UTILITY, Optional.empty(), Optional.of("water"), true, 1)),
                people.unit("water"));
    }

    @Test
    public void newFactsReplaceTheOldOnesAndLeavePauseAndUnitAlone() {
        hotlines.keep(line("water", "旧名", Method.LINKED, "department"));
        hotlines.pause("water", "三次失败", Optional.of(FAILED));
        Hotline renamed = line("water", "新名", Method.LINKED, "department");

        hotlines.keep(renamed);

        assertEquals(Optional.of(new KnownLine(renamed, "三次失败", Optional.of(FAILED))), hotlines.line("water"));
        assertEquals("旧名", people.unit("water").orElseThrow().name());
        hotlines.pause("water", "", Optional.empty());
        assertEquals("", hotlines.line("water").orElseThrow().pausedBecause());
    }

    @Test
    public void whoHasSeenThatALinePausedItselfIsForgottenWhenItIsResumed() throws Exception {
        hotlines.keep(line("water", "水", Method.LINKED, "utility"));
        hotlines.pause("water", "三次失败", Optional.of(FAILED));

        AtOnce.run(4, i -> {
            hotlines.see("water", "admin");
            return i;
        });

        assertEquals(Set.of("water"), hotlines.seen("admin"));
        assertEquals(Set.of(), hotlines.seen("supervisor1"));
        hotlines.pause("water", "", Optional.empty());
        assertEquals(Set.of(), hotlines.seen("admin"));
        assertEquals(Optional.empty(), hotlines.line("water").orElseThrow().failedAt());
    }

    @Test
    public void aGuidedLineHasNoUnit() {
        hotlines.keep(line("court", "法院", Method.GUIDED, "department"));

        assertTrue(people.unit("court").isEmpty());
        assertTrue(hotlines.line("nobody").isEmpty());
    }

    @Test
    public void linesThatArriveAtOnceAreAllKept() throws Exception {
        AtOnce.run(8, i -> {
            hotlines.keep(line("line" + i / 2, "线" + i / 2, Method.SEATED, "department"));
            return i;
        });

        assertEquals(4, hotlines.lines().size());
        assertEquals(4, people.units().size());
    }

    @Test
    public void guidancesAreCountedPerDayAndNothingElse() throws Exception {
        AtOnce.run(8, i -> {
            hotlines.countGuidance("court", "20261122");
            return i;
        });
        hotlines.countGuidance("court", "20261123");

        assertEquals(8, calls("20261122"));
        assertEquals(1, calls("20261123"));
    }

    private long calls(String day) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT calls FROM guidance WHERE hotline = 'court' AND of_day = '" + day + "'")) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    @Test
    public void migratingAgainChangesNothing() throws SQLException {
        hotlines.keep(line("water", "银龙水务", Method.LINKED, "utility"));

        assertEquals(0, Schema.migrate(database.dataSource()));

        assertEquals(1, hotlines.lines().size());
    }

    private static Hotline line(String id, String name, Method method, String organization) {
        return new Hotline(
                id,
                name,
                List.of("96123"),
                List.of("12319"),
                method,
                1,
                organization,
                List.of("供水", "停水"),
                List.of("140802"),
                List.of(ExtraField.parse("*accountNo|户号|[0-9]{8}|水费单上的 8 位数")),
                "您好",
                "",
                new LineTerms(
                        List.of(LineClock.parse("handle|5d")),
                        Optional.of(LocalDate.of(2019, 12, 31)),
                        true,
                        Optional.of(Duration.ofDays(1))));
    }
}
