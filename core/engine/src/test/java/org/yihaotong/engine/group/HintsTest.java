package org.yihaotong.engine.group;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.group.Group;
import org.yihaotong.api.group.Hint;
import org.yihaotong.api.group.Hint.Offer;
import org.yihaotong.api.group.MatchRules;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Urgency;

public class HintsTest {

    private static final Caller NEIGHBOUR = new Caller("邻居", "13700000001");

    private final GroupHouse house = new GroupHouse();

    @Test
    public void theSameBurstIsRecognisedAndSaysWhy() {
        String first = house.call();
        house.accept(GroupHouse.appeal("路灯不亮", "夜间路灯全部不亮", new Caller("他人", "13600000001")));
        house.clock.pass(Duration.ofHours(2));

        List<Hint> hints = house.desk().hints(GroupHouse.AGENT, burst(NEIGHBOUR));

        assertEquals(1, hints.size());
        Hint hint = hints.get(0);
        assertEquals(first, hint.ticket());
        assertEquals(Offer.JOIN, hint.offer());
        assertTrue(hint.reasons().toString(), hint.reasons().contains("同一事项：供水/停水"));
        assertTrue(hint.reasons().toString(), hint.reasons().contains("2 小时前受理"));
        assertTrue(hint.score() > 60);
    }

    @Test
    public void aHintNeverShowsWhoCalled() {
        house.accept(GroupHouse.appeal("钱小某家河东街自来水管爆裂", "钱小某13900000888称河东街自来水管爆裂", new Caller("钱小某", "13900000888")));

        List<Hint> hints = house.desk().hints(GroupHouse.AGENT, burst(NEIGHBOUR));

        assertEquals(1, hints.size());
        assertFalse(
                hints.toString(),
                hints.toString().contains("钱小某") || hints.toString().contains("13900000888"));
    }

    @Test
    public void theSameCitizenOnAnOpenTicketCalledAgain() {
        String first = house.accept(GroupHouse.appeal("小区物业收费", "物业乱收费", NEIGHBOUR));
        house.clock.pass(Duration.ofDays(20));

        Hint hint = house.desk().hints(GroupHouse.AGENT, burst(NEIGHBOUR)).get(0);

        assertEquals(first, hint.ticket());
        assertEquals(Offer.CALL_AGAIN, hint.offer());
        assertEquals("同一来电号码", hint.reasons().get(0));
        house.move(GroupHouse.AGENT, first, new CentreCommand.HandleDirectly("已告知", Optional.empty(), "一般咨询"));
        assertEquals(List.of(), house.desk().hints(GroupHouse.AGENT, burst(NEIGHBOUR)));
    }

    @Test
    public void oldTicketsOfOthersAreNoHints() {
        house.call();
        house.clock.pass(Duration.ofHours(73));

        assertEquals(List.of(), house.desk().hints(GroupHouse.AGENT, burst(NEIGHBOUR)));
    }

    @Test
    public void ofAGroupOnlyOneTicketIsShownAndAtMostFiveHints() {
        Group group = house.burst(20);
        house.calls(10);

        List<Hint> hints = house.desk().hints(GroupHouse.AGENT, burst(NEIGHBOUR));

        assertEquals(5, hints.size());
        assertTrue(hints.stream().filter(h -> h.group().isPresent()).count() <= 1);
        assertFalse(house.desk().hintsFor(GroupHouse.AGENT, group.head()).stream()
                .anyMatch(h -> h.group().isPresent()));
    }

    @Test
    public void aTicketIsNoHintForItselfAndIsComparedByItsRealCaller() {
        String first = house.accept(burst(NEIGHBOUR));
        String second = house.accept(burst(NEIGHBOUR));

        Hint hint = house.desk().hintsFor(GroupHouse.AGENT, second).get(0);

        assertEquals(first, hint.ticket());
        assertEquals("同一来电号码", hint.reasons().get(0));
        assertEquals(Offer.JOIN, hint.offer());
    }

    @Test
    public void distanceCountsWhenBothHaveCoordinates() {
        house.accept(at(110.9975, 35.0264, new Caller("甲", "13500000001")));

        List<String> near = house.desk()
                .hints(GroupHouse.AGENT, at(110.9985, 35.0264, NEIGHBOUR))
                .get(0)
                .reasons();
        List<String> far = house.desk()
                .hints(GroupHouse.AGENT, at(111.1975, 35.0264, NEIGHBOUR))
                .get(0)
                .reasons();

        assertTrue(near.toString(), near.contains("相距 91 米"));
        assertTrue(far.toString(), far.contains("同一区域"));
    }

    private static Appeal at(double lon, double lat, Caller caller) {
        return new Appeal(
                AppealType.HELP,
                Urgency.NORMAL,
                "自来水管爆裂",
                "自来水管爆裂，水漫到路面",
                FiveElements.NONE,
                new Place("140802", "", Optional.of(lon), Optional.of(lat)),
                "",
                Map.of(),
                caller,
                Optional.empty(),
                false,
                Channel.PHONE,
                Optional.empty());
    }

    @Test
    public void wordsAreComparedWithoutSignsAndCase() {
        assertEquals(1, Bigrams.of("WiFi 坏了！").likeness(Bigrams.of("wifi坏了")), 0.001);
        assertEquals(0, Bigrams.of("停水").likeness(Bigrams.of("停电")), 0.001);
        assertEquals(0, Bigrams.of("").likeness(Bigrams.of("")), 0.001);
    }

    @Test
    public void theBookRefusesWhatMakesNoSense() {
        MatchBook book = new MatchBook();

        assertEquals(List.of(), book.check(book.preset()));
        assertEquals(3, book.check(new MatchRules(0, 5, 101)).size());
    }

    private static Appeal burst(Caller caller) {
        return GroupHouse.appeal("河东街水管爆裂", "河东街自来水管爆裂，路面积水，停水。", caller);
    }
}
