package org.yihaotong.channels.portal;

import java.time.Clock;
import java.time.Duration;
import org.yihaotong.api.channel.Tally;
import org.yihaotong.channels.portal.Challenges.Challenge;

/** Lets an appeal in that has its proof; of those without, few and slowly, for not every browser runs scripts. */
final class Gate {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int HARDEST = 22;
    private static final int FROM_ONE_SOURCE = 3;
    private static final String ALL = "";

    private final Settings settings;
    private final Challenges challenges;
    private final Clock clock;
    private final Tally taken;
    private final Tally unproved;

    Gate(Settings settings, Challenges challenges, Clock clock) {
        this.settings = settings;
        this.challenges = challenges;
        this.clock = clock;
        this.taken = new Tally(clock, Duration.ofMinutes(10));
        this.unproved = new Tally(clock, Duration.ofHours(1));
    }

    /** Whether an appeal may come in; if not, why. */
    enum Verdict {
        PROVED,
        UNPROVED,
        /** Not ours, or too old. */
        STALE,
        /** It needs the proof, and does not have it. */
        UNSOLVED
    }

    /** A challenge as hard as the hour demands. */
    String challenge(String source) {
        return challenges.make(bits(source));
    }

    /** Each doubling of what comes, or of what this source sends, makes it twice as hard. */
    int bits(String source) {
        int more = doublings(taken.of(ALL), settings.busy()) + doublings(taken.of("from " + source), FROM_ONE_SOURCE);
        return Math.max(settings.bits(), Math.min(HARDEST, settings.bits() + more));
    }

    private static int doublings(int count, int from) {
        return 32 - Integer.numberOfLeadingZeros(count / Math.max(1, from));
    }

    Verdict judge(Challenge challenge, String proof, String source) {
        if (challenge.isSolvedBy(proof)) {
            return Verdict.PROVED;
        }
        boolean patient = !clock.instant().isBefore(challenge.at().plus(PATIENCE));
        boolean few = unproved.of(ALL) < settings.unproved()
                && unproved.of("from " + source) < FROM_ONE_SOURCE
                && taken.of(ALL) < settings.busy();
        return patient && few ? Verdict.UNPROVED : Verdict.UNSOLVED;
    }

    /** Notes that an appeal was taken. */
    void took(Verdict by, String source) {
        taken.note(ALL);
        taken.note("from " + source);
        if (by == Verdict.UNPROVED) {
            unproved.note(ALL);
            unproved.note("from " + source);
        }
    }
}
