package org.yihaotong.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitCase;
import org.yihaotong.api.hotline.UnitReply;

/** An intake that keeps what it is given, takes every reply once, and fails or refuses when a test wants it to. */
public final class RecordingIntake implements Intake {

    private final Map<String, UnitReply> replies = new LinkedHashMap<>();
    private final Map<String, String> acknowledged = new LinkedHashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<String, CallRecord> calls = new LinkedHashMap<>();
    private final Map<String, BadRecord> aside = new LinkedHashMap<>();
    private final Map<LocalDate, Integer> counts = new LinkedHashMap<>();
    private final Map<String, UnitCase> cases = new LinkedHashMap<>();
    private final List<String> declined = new ArrayList<>();
    private final Map<String, String> warnings = new LinkedHashMap<>();
    private boolean broken;
    private String unusableBecause = "";

    /** A refusal as it was reported. */
    public record Refused(String orderNo, int version, String reason, boolean retry) {}

    @Override
    public synchronized Taken take(UnitReply reply) {
        failIfBroken();
        if (!unusableBecause.isEmpty()) {
            return new Taken(Outcome.REFUSED, unusableBecause);
        }
        boolean fresh = replies.putIfAbsent(reply.replyId(), reply) == null;
        return new Taken(fresh ? Outcome.APPLIED : Outcome.DUPLICATE, "");
    }

    @Override
    public synchronized void acknowledged(String orderNo, int version, String backOfficeNumber) {
        acknowledged.put(orderNo + "/" + version, backOfficeNumber);
    }

    @Override
    public synchronized void refused(String orderNo, int version, String reason, boolean retry) {
        refused.add(new Refused(orderNo, version, reason, retry));
    }

    @Override
    public synchronized void declined(String orderNo, FollowUp what, String reason) {
        failIfBroken();
        declined.add(what + " " + orderNo + " " + reason);
    }

    @Override
    public synchronized void warn(String orderNo, String words) {
        warnings.put(orderNo, words);
    }

    @Override
    public synchronized Taken take(CallRecord record) {
        failIfBroken();
        CallRecord before = calls.put(record.callId(), record);
        return new Taken(record.equals(before) ? Outcome.DUPLICATE : Outcome.APPLIED, "");
    }

    @Override
    public synchronized void putAside(BadRecord row) {
        failIfBroken();
        aside.putIfAbsent(row.key(), row);
    }

    @Override
    public synchronized void reconcile(LocalDate day, int count) {
        counts.put(day, count);
    }

    @Override
    public synchronized CaseTaken take(UnitCase unitCase) {
        failIfBroken();
        boolean fresh = cases.putIfAbsent(unitCase.caseNo(), unitCase) == null;
        String ticket = "YC20200302-"
                + String.format(
                        Locale.ROOT,
                        "%06d",
                        900_000 + List.copyOf(cases.keySet()).indexOf(unitCase.caseNo()));
        return new CaseTaken(
                fresh ? Outcome.APPLIED : Outcome.DUPLICATE,
                ticket,
                unitCase.finished().isPresent() ? "" : ticket + "-1",
                "");
    }

    private void failIfBroken() {
        if (broken) {
            throw new IllegalStateException("the centre's store is down");
        }
    }

    /** Every call record as it is known now, in the order of first taking. */
    public synchronized List<CallRecord> calls() {
        return List.copyOf(calls.values());
    }

    /** The rows put aside, in order. */
    public synchronized List<BadRecord> aside() {
        return List.copyOf(aside.values());
    }

    /** What the unit said of its days. */
    public synchronized Map<LocalDate, Integer> counts() {
        return Map.copyOf(counts);
    }

    /** Every case that was taken, in order. */
    public synchronized List<UnitCase> cases() {
        return List.copyOf(cases.values());
    }

    /** Whether the store is down from now on. */
    public synchronized void breakDown(boolean down) {
        broken = down;
    }

    /** Says to every reply from now on that it cannot be used; an empty reason ends this. */
    public synchronized void findUnusable(String reason) {
        unusableBecause = reason;
    }

    /** Every reply that was taken, in the order of taking. */
    public synchronized List<UnitReply> replies() {
        return List.copyOf(replies.values());
    }

    /** The last reply of this kind. */
    public synchronized Optional<UnitReply> last(ReplyKind kind) {
        return replies.values().stream().filter(reply -> reply.kind() == kind).reduce((earlier, later) -> later);
    }

    /** The back office's number of an order that it says it has. */
    public synchronized Optional<String> numberOf(String orderNo, int version) {
        return Optional.ofNullable(acknowledged.get(orderNo + "/" + version));
    }

    /** What was declined after orders, such as {@code URGE YC20200302-000001-1 L07}. */
    public synchronized List<String> declined() {
        return List.copyOf(declined);
    }

    /** What was warned of since this was asked last, by order. */
    public synchronized Map<String, String> warnings() {
        Map<String, String> said = Map.copyOf(warnings);
        warnings.clear();
        return said;
    }

    public synchronized List<Refused> refused() {
        return List.copyOf(refused);
    }
}
