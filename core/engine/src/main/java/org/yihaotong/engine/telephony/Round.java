package org.yihaotong.engine.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.Stamp;
import org.yihaotong.api.telephony.TelephonyListener;
import org.yihaotong.engine.words.Words;

/**
 * One connection of a provider: it stands once its own Up is kept, and no more when the provider has left, whatever of it is
 * still in the queue. The time that nobody heard goes into the queue ahead of the Up, so that each is noted in its place.
 */
final class Round implements TelephonyListener {

    private final Ear ear;
    private final Optional<Instant> awaySince;
    private CallEvent.Up told;
    private boolean up;
    private boolean over;

    /**
     * @param awaySince when the connection before it ended, as far as this centre knows since it began
     */
    Round(Ear ear, Optional<Instant> awaySince) {
        this.ear = ear;
        this.awaySince = awaySince;
    }

    @Override
    public synchronized void happened(List<CallEvent> events) {
        ear.happened(told == null ? events.stream().flatMap(this::afterGap).toList() : events);
    }

    private Stream<CallEvent> afterGap(CallEvent event) {
        if (told != null || !(event instanceof CallEvent.Up first)) {
            return Stream.of(event);
        }
        told = first;
        return Stream.concat(awaySince.map(since -> gap(since, first)).stream(), Stream.of(first));
    }

    private static CallEvent gap(Instant since, CallEvent.Up up) {
        Stamp stamp = Stamp.seen("away-" + up.stamp().id(), up.stamp().at());
        return new CallEvent.Gap(stamp, since, Words.say("switch.was-away"));
    }

    @Override
    public void settle(Duration limit) throws BackendException {
        ear.settle(limit);
    }

    /** An Up has been kept; answers whether the connection stands by it. */
    @SuppressWarnings("ReferenceEquality") // another connection may have told the same
    synchronized boolean kept(CallEvent.Up which) {
        up = up || (which == told && !over);
        return up;
    }

    /** What was lost has been looked for, its Up perhaps among it; answers whether the connection stands now, and did not. */
    synchronized boolean stoodUnheard() {
        boolean was = up;
        up = told != null && !over;
        return up && !was;
    }

    synchronized boolean isUp() {
        return up;
    }

    /** The provider has left; answers whether there was a connection that ends now. */
    synchronized boolean end() {
        boolean was = told != null && !over;
        over = true;
        up = false;
        return was;
    }
}
