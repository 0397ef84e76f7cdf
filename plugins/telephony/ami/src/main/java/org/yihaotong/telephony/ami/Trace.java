package org.yihaotong.telephony.ami;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is remembered of a call for the sake of its records, which the switch writes when the call is over. */
final class Trace {

    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Instant> ends = new HashMap<>();
    private boolean answered;
    private Optional<Duration> gaveUp = Optional.empty();
    private final Map<String, String> recordings = new LinkedHashMap<>();

    /**
     * Somebody took the call.
     *
     * @param waited since the caller joined the queue, if there was one
     */
    record Answer(Instant at, Optional<Duration> waited) {}

    /** Who was dialled answered; when a seat really talks, {@link #talks} knows better. */
    void answers(String channel, Instant at, Optional<Duration> waited) {
        answers.putIfAbsent(channel, new Answer(at, waited));
    }

    void talks(String channel, Instant at, Optional<Duration> waited) {
        answered = true;
        answers.put(channel, new Answer(at, waited));
    }

    /** Whether a seat answered. */
    boolean isAnswered() {
        return answered;
    }

    Optional<Answer> answer(String channel) {
        return Optional.ofNullable(answers.get(channel));
    }

    void ends(String channel, Instant at) {
        ends.put(channel, at);
    }

    /** When this connection ended, exactly, if that is what the whole second means that the switch wrote down. */
    Instant end(String channel, Instant second) {
        Instant heard = ends.getOrDefault(channel, second);
        return heard.truncatedTo(ChronoUnit.SECONDS).equals(second) ? heard : second;
    }

    void givesUp(Optional<Duration> waited) {
        gaveUp = waited;
    }

    /** How long the caller waited who then gave up. */
    Optional<Duration> gaveUp() {
        return gaveUp;
    }

    void isRecorded(String reference, String sha256) {
        recordings.put(reference, sha256);
    }

    /** Where the recordings are, with their digests, as far as the plan told of any. */
    Map<String, String> recordings() {
        return recordings;
    }
}
