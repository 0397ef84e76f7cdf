package org.yihaotong.engine.channel;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.channel.ChannelFailure;
import org.yihaotong.api.channel.ChannelFeed;
import org.yihaotong.api.channel.ChannelState;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.LineTrouble;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.directory.Scheduler;

public class FeedPumpTest {

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
        await().until(() -> pump.look("mail").orElseThrow().lastSuccess().isPresent());

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
        assertTrue(pump.look("mail").orElseThrow().lastSuccess().isPresent());
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
    public void whatFailedLastIsRememberedWhenTheChannelIsBack() {
        pump.addFeed(
                () -> {
                    asked.add("");
                    if (asked.size() == 1) {
                        throw new BackendException(Kind.AUTHENTICATION, "收信服务器不接受密码");
                    }
                },
                MAIL);
        await().until(() -> !trouble().isEmpty());

        clock.pass(Duration.ofSeconds(30));

        await().until(() -> trouble().isEmpty());
        ChannelFailure last = pump.look("mail").orElseThrow().failure().orElseThrow();
        assertEquals("收信服务器不接受密码", last.words());
        assertEquals(LineTrouble.AUTHENTICATION, last.side().orElseThrow());
    }

    @Test
    public void aChannelThatNobodyHasConfiguredWaitsForItsSettings() {
        pump.addFeed(
                () -> {
                    throw new BackendException(Kind.CONFIGURATION, "尚未填写收发信服务器");
                },
                MAIL);

        await().until(() -> pump.look("mail").orElseThrow().state() == ChannelState.UNSET);
    }

    private String trouble() {
        Feed.Look look = pump.look("mail").orElseThrow();
        return look.state() == ChannelState.WELL
                ? ""
                : look.failure().map(ChannelFailure::words).orElse("");
    }
}
