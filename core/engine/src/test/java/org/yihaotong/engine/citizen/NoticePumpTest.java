package org.yihaotong.engine.citizen;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.citizen.CitizenNotifier;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.Notice;

public class NoticePumpTest {

    private static final List<String> PHONE = List.of(CitizenNotifier.PHONE);
    private static final List<String> MAIL_FIRST = List.of(CitizenNotifier.MAIL, CitizenNotifier.PHONE);

    private final CitizenStage stage = new CitizenStage();
    private final Scheduler scheduler = new Scheduler();
    private final Channels channels = stage.channels;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> threads = new CopyOnWriteArrayList<>();
    private NoticePump pump;

    @After
    public void stop() {
        pump.stop();
        scheduler.stop();
        stage.stop();
    }

    private void start() {
        channels.removeNotifier(stage);
        stage.clock.pass(Duration.ofMinutes(5));
        pump = new NoticePump(stage.notices, channels, stage.teller, scheduler, stage.clock);
    }

    @Test
    public void whatWaitsGoesOutOnceAChannelIsThere() {
        Ticket ticket = stage.toCallBack();
        IntStream.range(0, 50)
                .forEach(i -> stage.promise(Notice.promised(
                        "n%02d".formatted(i), ticket.number(), NoticeKind.SUSPENDED, Map.of(), stage.clock.instant())));
        start();

        channels.addNotifier(
                notice -> {
                    threads.add(Thread.currentThread().getName());
                    told.add(notice.id());
                },
                Map.of());

        await().until(() -> told.size() == 50);
        assertEquals(50, told.stream().distinct().count());
        assertEquals(List.of("line-citizens"), threads.stream().distinct().toList());
    }

    @Test
    public void aChannelThatCrashesDoesNotStopThePump() {
        Ticket ticket = stage.toCallBack();
        stage.promise(Notice.promised("n1", ticket.number(), NoticeKind.SUSPENDED, Map.of(), stage.clock.instant()));
        channels.addNotifier(
                notice -> {
                    told.add(notice.id());
                    if (told.size() == 1) {
                        throw new IllegalStateException("broken");
                    }
                },
                Map.of());
        start();
        await().until(() -> stage.notices.find("n1").orElseThrow().reason().contains("IllegalStateException"));

        stage.clock.pass(Duration.ofMinutes(1));

        await().until(() -> stage.notices.find("n1").orElseThrow().sentAt().isPresent());
    }

    @Test
    public void theHighestChannelIsUsedAndALowerOneNotWhileItIsOnlyBeingReplaced() {
        CitizenNotifier log = new LogNotifier();
        CitizenNotifier messages = notice -> {};
        start();
        assertEquals(Optional.empty(), channels.now(PHONE));
        channels.addNotifier(messages, Map.of("service.ranking", 10));
        channels.addNotifier(log, Map.of("service.ranking", Integer.MIN_VALUE));
        assertSame(messages, channels.now(PHONE).orElseThrow());

        channels.removeNotifier(messages);

        assertEquals(Optional.empty(), channels.now(PHONE));
        CitizenNotifier better = notice -> {};
        channels.addNotifier(better, Map.of("service.ranking", 10));
        assertSame(better, channels.now(PHONE).orElseThrow());
        channels.removeNotifier(better);
        stage.clock.pass(Duration.ofMinutes(5));
        assertSame(log, channels.now(PHONE).orElseThrow());
    }

    @Test
    public void aChannelOfTheOtherSortIsUsedOnlyWhereThePreferredIsNotThere() {
        CitizenNotifier log = new LogNotifier();
        CitizenNotifier messages = notice -> {};
        CitizenNotifier letters = notice -> {};
        start();
        channels.addNotifier(log, Map.of("service.ranking", Integer.MIN_VALUE));
        channels.addNotifier(messages, Map.of("service.ranking", 10));
        assertSame(messages, channels.now(MAIL_FIRST).orElseThrow());
        assertSame(log, channels.now(List.of(CitizenNotifier.MAIL)).orElseThrow());

        channels.addNotifier(letters, Map.of(CitizenNotifier.ADDRESS, CitizenNotifier.MAIL));

        assertSame(letters, channels.now(MAIL_FIRST).orElseThrow());
        assertSame(messages, channels.now(PHONE).orElseThrow());
        channels.removeNotifier(letters);
        assertEquals(Optional.empty(), channels.now(MAIL_FIRST));
        assertSame(messages, channels.now(PHONE).orElseThrow());
    }
}
