package org.yihaotong.engine.channel;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.channel.AsideReason;
import org.yihaotong.api.channel.ChannelFeed;
import org.yihaotong.api.channel.ChannelLimit;
import org.yihaotong.api.channel.ChannelRules;
import org.yihaotong.api.channel.ChannelStanding;
import org.yihaotong.api.channel.ChannelState;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.RefusedException;

public class StoredBoardTest {

    private static final Actor ADMIN = Actor.centre("admin", "管理员", Role.ADMINISTRATOR);

    private final ChannelStage stage = new ChannelStage();

    @After
    public void stop() {
        stage.stop();
    }

    private ChannelStanding of(String id) {
        return stage.board.standings(ADMIN).stream()
                .filter(standing -> standing.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void everyChannelWhoseBundleIsHereStandsOnTheBoard() {
        assertEquals(
                List.of("mail", "open311", "portal"),
                stage.board.standings(ADMIN).stream().map(ChannelStanding::id).toList());
        assertEquals(ChannelState.WELL, of("portal").state());
        assertEquals(ChannelState.STOPPED, of("open311").state());
        assertFalse(of("portal").fetched());
    }

    @Test
    public void aChannelThatIsFetchedFromSaysWhatItsLastLookFound() {
        stage.pump.addFeed(
                () -> {
                    throw new BackendException(Kind.COMMUNICATION, "收信服务器没有应答");
                },
                Map.of(ChannelFeed.ID, "mail", ChannelFeed.NAME, "来信"));

        await().until(() -> of("mail").state() == ChannelState.DOWN);

        assertEquals("来信", of("mail").name());
        assertEquals("收信服务器没有应答", of("mail").failure().orElseThrow().words());
    }

    @Test
    public void theBoardCountsWhatCameWhatWasTooMuchAndWhatLiesAside() throws Exception {
        stage.allow(new ChannelRules(List.of(new ChannelLimit(Channel.WEB, 1, 1, 50)), 30, 20, 9, 10));
        stage.accepted(ChannelStage.PAGE);
        assertThrows(RefusedException.class, () -> stage.accepted(ChannelStage.PAGE));
        stage.tray.lay(AsideReason.FLOOD, ChannelStage.appeal("13900000001"), "", "one");

        assertEquals(1, of("portal").traffic().taken());
        assertEquals(50, of("portal").traffic().altogether());
        assertEquals(1, of("portal").traffic().refused());
        assertEquals(Optional.of(Instant.EPOCH), of("portal").traffic().lastTaken());
        assertEquals(0, of("mail").traffic().altogether());
    }

    @Test
    public void onlyThoseWhoTendLinesTendChannels() {
        Actor agent = Actor.centre("agent1", "话务员一", Role.AGENT);
        stage.pump.addFeed(new Tried(), Map.of(ChannelFeed.ID, "mail"));

        assertThrows(RefusedException.class, () -> stage.board.standings(agent));
        assertThrows(RefusedException.class, () -> stage.board.test(agent, "mail"));
        assertEquals("登录", stage.board.test(ADMIN, "mail").get(0).name());
    }

    private static final class Tried implements ChannelFeed {

        @Override
        public void collect() {}

        @Override
        public List<TestStep> test() {
            return List.of(new TestStep("登录", true, ""));
        }
    }
}
