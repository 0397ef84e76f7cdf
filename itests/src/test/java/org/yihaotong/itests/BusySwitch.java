package org.yihaotong.itests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.yihaotong.api.callcentre.CallRules;
import org.yihaotong.testkit.telephony.AmiCall;
import org.yihaotong.testkit.telephony.AmiSwitch;
import org.yihaotong.testkit.telephony.QueueFloor;
import org.yihaotong.testkit.telephony.QueueFloor.Habits;
import org.yihaotong.testkit.telephony.QueueFloor.Span;

/** A switch at which sixty citizens a second call: two thousand events, and three thousand that mean nothing. */
final class BusySwitch implements AutoCloseable {

    static final String CITIZEN = "13900000110";

    private static final String QUEUE = CallRules.PRESET.centreQueue();
    private static final int SEATS = 400;

    /** Everybody rings twice and talks for seconds; somebody gives up, is transferred, consults. */
    private static final Habits BUSY = new Habits(
            Span.millis(16, 17),
            Span.millis(1_000, 20_000),
            Span.millis(300, 900),
            Span.millis(1_000, 4_000),
            5,
            100,
            4,
            4);

    /** What a switch says besides, for every two events; as it does to an account that may not set filters. */
    private static final byte[] NOISE =
            """
            Event: VarSet
            Privilege: dialplan,all
            Channel: PJSIP/trunk-pstn-00000001
            Variable: RTPAUDIOQOSRTT
            Value: rtt=0.000000;minrtt=0.000000;maxrtt=0.000000
            Uniqueid: 1700000000.1
            Linkedid: 1700000000.1

            Event: RTCPSent
            Privilege: reporting,all
            Channel: PJSIP/trunk-pstn-00000001
            To: 127.0.0.1:16001
            From: 127.0.0.1:16000
            SSRC: 0x1d7ce04d
            PT: 200(SR)
            ReportCount: 0
            SentPackets: 250
            Uniqueid: 1700000000.1
            Linkedid: 1700000000.1

            Event: Newexten
            Privilege: dialplan,all
            Channel: PJSIP/trunk-pstn-00000001
            Context: hotline
            Extension: s
            Application: Queue
            Uniqueid: 1700000000.1
            Linkedid: 1700000000.1

            """
                    .replace("\n", "\r\n")
                    .getBytes(UTF_8);

    private static final int NOISES = 3;

    private final AmiSwitch house = new AmiSwitch(Clock.systemUTC());
    private final QueueFloor floor = new QueueFloor(house, "busy", QueueFloor.seats(90_000, SEATS), BUSY, 12_345);
    private long noises;
    private volatile double perSecond;

    BusySwitch(String... seats) {
        house.queue(QUEUE);
        for (String seat : seats) {
            house.device(seat, 1);
        }
    }

    AmiSwitch house() {
        return house;
    }

    /** Lets citizens call for so long, and lets everybody come to an end. */
    void play(Duration time) {
        Instant start = Instant.now();
        Instant end = start.plus(time);
        long before = house.said();
        floor.open(start, Long.MAX_VALUE, end, next -> {
            babbles();
            waits(next);
            if (next.isBefore(end)) {
                perSecond =
                        (house.said() - before) / (Duration.between(start, next).toMillis() / 1000.0);
            }
        });
    }

    private static void waits(Instant until) {
        long left = Duration.between(Instant.now(), until).toNanos();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = Duration.between(Instant.now(), until).toNanos();
        }
    }

    private void babbles() {
        while (noises * NOISES < house.said() * 3 / 2) {
            house.raw(NOISE);
            noises++;
        }
    }

    /** Events a second, as long as citizens called. */
    double perSecond() {
        return perSecond;
    }

    /** All that was said, with what means nothing. */
    long blocks() {
        return house.said() + noises * NOISES;
    }

    /** It rings at the centre's own seats. */
    AmiCall rings() {
        return house.offer(CITIZEN, "12345", QUEUE);
    }

    @Override
    public void close() {
        try {
            house.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
