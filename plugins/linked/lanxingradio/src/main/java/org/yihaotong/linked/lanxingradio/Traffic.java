package org.yihaotong.linked.lanxingradio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.WorkOrder;

/**
 * Our messages and the unit's answers to them, as they lie in the boxes: that is all the memory there is. A message
 * without an answer goes again after ten minutes, one for which the unit was busy after five, in a new file with the
 * same key.
 */
final class Traffic {

    private static final Duration NO_ANSWER = Duration.ofMinutes(10);
    private static final Duration BUSY = Duration.ofMinutes(5);
    private static final Duration WATCHED = Duration.ofDays(1);
    private static final int MOST_TRIES = 6;
    private static final List<String> TYPES = List.of(Order.TYPE, "URGE", "CANCEL", "AUDIT");

    private final Boxes boxes;
    private final Clock clock;

    /** What lies of one message: our files, whether one was not looked at yet, and the answers. */
    private static final class Talk {
        private final Message message;
        private final String about;
        private Instant newest = Instant.EPOCH;
        private int tries;
        private boolean waiting;
        private final List<Answer> answers = new ArrayList<>();

        private Talk(Message message, String about) {
            this.message = message;
            this.about = about;
        }

        private Optional<Answer> last() {
            return answers.stream()
                    .filter(answer -> !answer.isBusy())
                    .findFirst()
                    .or(() -> answers.stream()
                            .filter(answer -> answers.size() >= tries)
                            .findFirst());
        }
    }

    Traffic(Boxes boxes, Clock clock) {
        this.boxes = boxes;
        this.clock = clock;
    }

    /** Hands an order over, unless it lies there already. */
    Receipt handOver(WorkOrder order) throws BackendException {
        Message message = Order.of(order);
        Talk before = talks(List.of(Order.TYPE), Instant.EPOCH, order.orderNo()).get(message.id());
        if (before == null) {
            boxes.send(message, order.orderNo());
            return Receipt.sent();
        }
        if (!Order.isSame(before.message, message)) {
            throw new BackendException(Kind.REFUSED, "对方服务器上已有同号同版本而内容不同的报修单，请核对后改版重交。");
        }
        Optional<Answer> answer = before.last().filter(a -> !a.isBusy());
        if (answer.isPresent() && !answer.get().isGood()) {
            throw new BackendException(Kind.REFUSED, "对方已拒收这一版：" + answer.get().words());
        }
        return answer.isPresent() ? Receipt.acknowledged("") : Receipt.sent();
    }

    /** Reports the answers that have come, and sends again what was not answered. */
    void collect(Intake intake) throws BackendException {
        for (FileName name : boxes.list(Boxes.OUT, "ACK")) {
            Optional<Answer> answer = boxes.read(Boxes.OUT, name).flatMap(Answer::of);
            if (answer.isPresent()) {
                answer.get().report(name.about(), intake);
                boxes.done(name);
            }
        }
        for (Talk talk : talks(TYPES, clock.instant().minus(WATCHED), "").values()) {
            if (!talk.waiting && talk.tries < MOST_TRIES && mustGoAgain(talk)) {
                boxes.send(talk.message, talk.about);
            }
        }
    }

    private boolean mustGoAgain(Talk talk) {
        Optional<Answer> last = talk.last();
        if (last.isPresent() && !last.get().isBusy()) {
            return false;
        }
        Duration patience = last.isPresent() ? BUSY : NO_ANSWER;
        return !talk.newest.plus(patience).isAfter(clock.instant());
    }

    private Map<String, Talk> talks(List<String> types, Instant since, String about) throws BackendException {
        Map<String, Talk> talks = new LinkedHashMap<>();
        for (String folder : List.of(Boxes.IN, Boxes.TAKEN, Boxes.UNREADABLE)) {
            for (String type : types) {
                for (FileName name : boxes.list(folder, type)) {
                    if (!name.at().isBefore(since)
                            && (about.isEmpty() || name.about().equals(about))) {
                        add(talks, folder, name);
                    }
                }
            }
        }
        if (!talks.isEmpty()) {
            addAnswers(talks, about);
        }
        return talks;
    }

    private void add(Map<String, Talk> talks, String folder, FileName name) throws BackendException {
        Optional<Message> message = boxes.read(folder, name);
        if (message.isPresent()) {
            Talk talk = talks.computeIfAbsent(message.get().id(), id -> new Talk(message.get(), name.about()));
            talk.tries++;
            talk.waiting |= folder.equals(Boxes.IN);
            talk.newest = name.at().isAfter(talk.newest) ? name.at() : talk.newest;
        }
    }

    private void addAnswers(Map<String, Talk> talks, String about) throws BackendException {
        for (String folder : List.of(Boxes.PROCESSED, Boxes.OUT)) {
            for (FileName name : boxes.list(folder, "ACK")) {
                boolean mayBe = about.isEmpty()
                        ? talks.values().stream().anyMatch(talk -> talk.about.equals(name.about()))
                        : name.about().equals(about);
                Optional<Answer> answer = mayBe ? boxes.read(folder, name).flatMap(Answer::of) : Optional.empty();
                answer.map(a -> talks.get(a.to())).ifPresent(talk -> talk.answers.add(answer.get()));
            }
        }
    }
}
