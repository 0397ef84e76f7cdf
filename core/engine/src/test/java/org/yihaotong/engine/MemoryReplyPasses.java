package org.yihaotong.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yihaotong.engine.port.reply.ReplyPass;
import org.yihaotong.engine.port.reply.ReplyPassStore;

/** Links to the reply page and marks in memory. */
public final class MemoryReplyPasses implements ReplyPassStore {

    private final Map<String, ReplyPass> passes = new HashMap<>();
    private final Map<String, Mark> marks = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();

    private record Mark(String orderNo, Optional<Instant> freedAt) {}

    @Override
    public synchronized ReplyPass open(ReplyPass pass) {
        if (!passes.containsKey(pass.id())) {
            passes.values().stream()
                    .filter(other -> other.orderNo().equals(pass.orderNo()))
                    .map(ReplyPass::id)
                    .toList()
                    .forEach(id -> end(id, pass.createdAt(), ""));
            passes.put(pass.id(), pass);
        }
        return passes.get(pass.id());
    }

    @Override
    public synchronized Optional<ReplyPass> find(String id) {
        return Optional.ofNullable(passes.get(id));
    }

    @Override
    public synchronized Optional<ReplyPass> findByCode(String code) {
        return passes.values().stream().filter(pass -> pass.code().equals(code)).findFirst();
    }

    @Override
    public synchronized void end(String id, Instant at, String nonce) {
        change(id, p -> p.endedAt().isPresent() ? p : with(p, Optional.of(at), nonce, p.tries(), p.lockedUntil()));
    }

    @Override
    public synchronized void endAll(String hotline, String orderNo, Instant at) {
        passes.values().stream()
                .filter(p -> p.hotline().equals(hotline) && p.orderNo().equals(orderNo))
                .map(ReplyPass::id)
                .toList()
                .forEach(id -> end(id, at, ""));
        marks.replaceAll((key, mark) -> mark.orderNo().equals(orderNo) ? new Mark(orderNo, Optional.of(at)) : mark);
    }

    @Override
    public synchronized ReplyPass wrongPin(String id, int most, Instant lockedUntil) {
        return change(
                id,
                p -> p.tries() + 1 >= most
                        ? with(p, p.endedAt(), p.endedBy(), 0, Optional.of(lockedUntil))
                        : with(p, p.endedAt(), p.endedBy(), p.tries() + 1, p.lockedUntil()));
    }

    @Override
    public synchronized void goodPin(String id) {
        change(id, p -> with(p, p.endedAt(), p.endedBy(), 0, Optional.empty()));
    }

    @Override
    public synchronized String mark(String hotline, String orderNo, int wanted, Instant now, Duration rest) {
        for (Map.Entry<String, Mark> mark : marks.entrySet()) {
            if (mark.getKey().startsWith(hotline + "/")
                    && mark.getValue().orderNo().equals(orderNo)) {
                return mark.getKey().substring(hotline.length() + 1);
            }
        }
        for (int i = 0; ; i++) {
            String mark = String.format(Locale.ROOT, "%04d", (wanted + i) % 10_000);
            Mark there = marks.get(hotline + "/" + mark);
            if (there == null
                    || there.freedAt()
                            .filter(at -> at.isBefore(now.minus(rest)))
                            .isPresent()) {
                marks.put(hotline + "/" + mark, new Mark(orderNo, Optional.empty()));
                return mark;
            }
        }
    }

    @Override
    public synchronized Optional<String> orderOf(String hotline, String mark) {
        return Optional.ofNullable(marks.get(hotline + "/" + mark)).map(Mark::orderNo);
    }

    @Override
    public synchronized List<String> openOrders(String hotline, Instant before, int limit) {
        return passes.values().stream()
                .filter(p -> p.hotline().equals(hotline)
                        && p.endedAt().isEmpty()
                        && p.createdAt().isBefore(before))
                .map(ReplyPass::orderNo)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void note(String key, String words) {
        notes.put(key, words);
    }

    @Override
    public synchronized Optional<String> noted(String key) {
        return Optional.ofNullable(notes.get(key));
    }

    private ReplyPass change(String id, UnaryOperator<ReplyPass> how) {
        return passes.compute(id, (key, pass) -> how.apply(pass));
    }

    private static ReplyPass with(
            ReplyPass p, Optional<Instant> endedAt, String endedBy, int tries, Optional<Instant> lockedUntil) {
        return new ReplyPass(
                p.id(),
                p.code(),
                p.codeNo(),
                p.hotline(),
                p.orderNo(),
                p.occasion(),
                p.pin(),
                p.createdAt(),
                p.expiresAt(),
                endedAt,
                endedBy,
                tries,
                lockedUntil);
    }
}
