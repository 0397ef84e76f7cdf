package org.yihaotong.engine.channel;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.channel.AsideDeed;
import org.yihaotong.api.channel.AsideMessage;
import org.yihaotong.api.channel.AsideMessageQuery;
import org.yihaotong.api.channel.AsideOutcome;
import org.yihaotong.api.channel.AsideReason;
import org.yihaotong.api.channel.ChannelLimit;
import org.yihaotong.api.channel.ChannelRules;
import org.yihaotong.api.channel.Visit;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Urgency;

public class StoredAsidesTest {

    private static final Actor DISPATCHER = Actor.centre("dispatcher1", "派单一", Role.DISPATCHER);
    private static final Actor AGENT = Actor.centre("agent1", "话务一", Role.AGENT);
    private static final Actor ADMIN = Actor.centre("admin", "管理员", Role.ADMINISTRATOR);
    private static final Visit WRITER = new Visit(Channel.MAIL, "zhang@example.org");

    private final ChannelStage stage = new ChannelStage();

    @After
    public void stop() {
        stage.stop();
    }

    private static Appeal letter(String content) {
        return new Appeal(
                AppealType.REPORT,
                Urgency.NORMAL,
                "路灯不亮",
                content,
                FiveElements.NONE,
                Place.UNKNOWN,
                "",
                null,
                new Caller("张小某", "13900000001", "zhang@example.org"),
                Optional.empty(),
                false,
                Channel.MAIL,
                Optional.empty());
    }

    private String laid(String key) {
        stage.tray.lay(AsideReason.FLOOD, letter("小区东门路灯三天不亮"), "附件 2 个，在信箱文件夹 Flood", key);
        return list(ADMIN, AsideOutcome.OPEN).get(0).id();
    }

    private List<AsideMessage> list(Actor actor, AsideOutcome outcome) {
        return stage.asideDesk
                .list(actor, new AsideMessageQuery(Optional.empty(), outcome, Optional.empty(), 0))
                .items();
    }

    @Test
    public void aMessageThatIsLaidAsideTwiceLiesThereOnceAndShowsItsSenderVeiled() {
        laid("letter-1");
        laid("letter-1");

        AsideMessage message = list(ADMIN, AsideOutcome.OPEN).get(0);

        assertEquals(1, list(ADMIN, AsideOutcome.OPEN).size());
        assertEquals(new Caller("张*", "139****0001", "z****@example.org"), message.sender());
        assertEquals(AsideReason.FLOOD, message.reason());
    }

    @Test
    public void onlyWhoMayUnmaskCallersReadsItAndEveryReadingIsWrittenDown() {
        String id = laid("letter-1");

        Appeal read = stage.asideDesk.open(DISPATCHER, id, "核实市民来信");

        assertEquals("13900000001", read.caller().phone());
        assertEquals("小区东门路灯三天不亮", read.content());
        assertEquals(AsideDeed.OPENED, stage.asideDesk.history(ADMIN, id).get(0).deed());
        assertEquals("dispatcher1", stage.asideDesk.history(ADMIN, id).get(0).by());
        Set<Role> readers = EnumSet.of(Role.AGENT, Role.SHIFT_LEADER, Role.DISPATCHER, Role.SUPERVISOR);
        for (Role role : Role.values()) {
            Actor actor = role.isUnitRole() ? Actor.ofUnit("x", "某人", "water", role) : Actor.centre("x", "某人", role);
            if (!readers.contains(role)) {
                assertThrows(role.name(), RefusedException.class, () -> stage.asideDesk.open(actor, id, "核实来信"));
                assertThrows(role.name(), RefusedException.class, () -> stage.asideDesk.take(actor, id));
                assertThrows(role.name(), RefusedException.class, () -> stage.asideDesk.discard(actor, id, "不是诉求"));
            }
        }
        assertEquals(1, stage.asideDesk.history(ADMIN, id).size());
    }

    @Test
    public void unitsAndLeadersDoNotEvenSeeThatItIsThere() {
        Actor unit = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);
        Actor leader = Actor.centre("cityleader1", "领导", Role.CITY_LEADER);

        assertThrows(RefusedException.class, () -> list(unit, AsideOutcome.OPEN));
        assertThrows(RefusedException.class, () -> list(leader, AsideOutcome.OPEN));
    }

    @Test
    public void takenItIsAnAppealLikeAnyOtherOnceHoweverOftenItIsTaken() {
        String id = laid("letter-1");

        String number = stage.asideDesk.take(DISPATCHER, id).ticket();

        assertEquals(number, stage.asideDesk.take(AGENT, id).ticket());
        assertEquals("channel:mail", stage.ticket(number).acceptedBy());
        assertEquals(Channel.MAIL, stage.ticket(number).appeal().channel());
        assertEquals("zhang@example.org", stage.ticket(number).appeal().caller().mail());
        assertEquals(List.of(), list(ADMIN, AsideOutcome.OPEN));
        assertEquals(number, list(ADMIN, AsideOutcome.TAKEN).get(0).ticket());
        assertEquals(1, stage.asideDesk.history(ADMIN, id).size());
    }

    @Test
    public void theChannelsLimitDoesNotBindThePersonWhoTakesIt() {
        stage.allow(new ChannelRules(List.of(new ChannelLimit(Channel.MAIL, 1, 1, 1)), 30, 20, 9, 10));
        assertThrows(RefusedException.class, () -> {
            for (int i = 0; i < 2; i++) {
                stage.accepted(WRITER, letter("第" + i + "封"));
            }
        });

        String id = laid("letter-of-the-flood");

        assertFalse(stage.asideDesk.take(DISPATCHER, id).ticket().isEmpty());
    }

    @Test
    public void aLetterThatTheChannelTakesAfterAllMakesNoSecondTicket() throws IOException {
        String id = laid("letter-1");
        String number = stage.desk.accept(WRITER, letter("小区东门路灯三天不亮"), List.of(), "letter-1");

        assertEquals(number, stage.asideDesk.take(DISPATCHER, id).ticket());
    }

    @Test
    public void whatIsDiscardedHasAReasonAndIsNotTakenAnyMore() {
        String id = laid("letter-1");
        assertThrows(InvalidInputException.class, () -> stage.asideDesk.discard(AGENT, id, "无"));

        AsideMessage gone = stage.asideDesk.discard(AGENT, id, "广告，不是诉求");

        assertEquals(AsideOutcome.DISCARDED, gone.outcome());
        assertEquals("广告，不是诉求", gone.note());
        RefusedException late = assertThrows(RefusedException.class, () -> stage.asideDesk.take(DISPATCHER, id));
        assertEquals("aside-settled", late.code());
        assertTrue(late.getMessage(), late.getMessage().contains("已弃置"));
    }

    @Test
    public void afterSixtyDaysNothingOfItIsLeftButThatItWasThere() {
        String id = laid("letter-1");
        stage.asideDesk.open(DISPATCHER, id, "核实市民来信");
        stage.clock.pass(Duration.ofDays(60));

        stage.tray.erase();

        AsideMessage left = list(ADMIN, AsideOutcome.EXPIRED).get(0);
        assertEquals(Caller.UNKNOWN, left.sender());
        assertThrows(RefusedException.class, () -> stage.asideDesk.open(DISPATCHER, id, "核实市民来信"));
        assertEquals(1, stage.asideDesk.history(ADMIN, id).size());
    }

    @Test
    public void twoMessagesUnderTwoKeysAreTwoAppeals() {
        String first = stage.asideDesk.take(DISPATCHER, laid("letter-1")).ticket();

        assertNotEquals(
                first, stage.asideDesk.take(DISPATCHER, laid("letter-2")).ticket());
    }

    @Test
    public void whatIsNotThereIsNotFound() {
        assertThrows(NotFoundException.class, () -> stage.asideDesk.open(AGENT, "nothing", "核实来信"));
    }
}
