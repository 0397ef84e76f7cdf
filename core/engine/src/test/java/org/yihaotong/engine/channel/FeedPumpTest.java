package org.yihaotong.engine.channel;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.channel.ChannelFeed;
import org.yihaotong.api.channel.FeedStanding;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.directory.Scheduler;

public class FeedPumpTest {

    private static final Actor INTEGRATOR = Actor.centre("integrator1", "对接一", Role.INTEGRATOR);
    private static final Map<String, Object> MAIL =
            Map.of(ChannelFeed.ID, "mail", ChannelFeed.NAME, "来信", ChannelFeed.SECONDS, 30);

    private final TestClock clock = new TestClock();
    private final Scheduler scheduler = new Scheduler();
    private final FeedPump pump = new FeedPump(scheduler, clock);
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @After
    public void stop() {
        pump.stop();
        scheduler.stop();
    }

    @Test
    public void aChannelIsAskedOnItsOwnThreadAndAgainAfterItsPauseOnly() {
        pump.addFeed(() -> asked.add(Thread.currentThread().getName()), MAIL);
        await().until(() -> pump.feeds(INTEGRATOR).get(0).lastSuccess().isPresent());

        clock.pass(Duration.ofSeconds(30));

        await().until(() -> asked.size() == 2);
        assertEquals(List.of("line-channel-mail", "line-channel-mail"), asked);
    }

    @Test
    public void aChannelThatIsDownSaysWhyAndIsAskedAgainByItself() {
        pump.addFeed(
                () -> {
                    asked.add("");
                    if (asked.size() == 1) {
                        throw new BackendException(Kind.COMMUNICATION, "收信服务器没有应答");
                    }
                },
                MAIL);
        await().until(() -> !trouble().isEmpty());
        assertEquals("收信服务器没有应答", trouble());

        clock.pass(Duration.ofSeconds(30));

        await().until(() -> trouble().isEmpty());
        assertTrue(pump.feeds(INTEGRATOR).get(0).lastSuccess().isPresent());
    }

    @Test
    public void aChannelThatCrashesLeavesTheOthersAlone() {
        pump.addFeed(
                () -> {
                    throw new StackOverflowError("张三的来信");
                },
                MAIL);
        pump.addFeed(() -> asked.add("sms"), Map.of(ChannelFeed.ID, "sms"));

        await().until(() -> asked.contains("sms") && !trouble().isEmpty());
        assertTrue(trouble().contains("StackOverflowError"));
        assertTrue(!trouble().contains("张三"));
    }

    @Test
    public void onlyThoseWhoTendLinesTendChannels() {
        Actor agent = Actor.centre("agent1", "话务员一", Role.AGENT);

        assertThrows(RefusedException.class, () -> pump.feeds(agent));
        assertThrows(RefusedException.class, () -> pump.test(agent, "mail"));
    }

    private String trouble() {
        return pump.feeds(INTEGRATOR).stream()
                .filter(feed -> feed.id().equals("mail"))
                .map(FeedStanding::trouble)
                .findFirst()
                .orElse("");
    }
}
