package org.yihaotong.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.OrderBook.Standing;
import org.yihaotong.api.hotline.OrderBook.State;
import org.yihaotong.api.hotline.UnitCase;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.WorkOrder;

/** What the engine makes of what units submit: orders move by replies, call records and cases are kept by their keys. */
final class MiniEngine implements Intake {

    final List<UnitReply> replies = new ArrayList<>();
    final List<BadRecord> aside = new ArrayList<>();
    final Map<String, CallRecord> calls = new HashMap<>();
    final Map<String, UnitCase> cases = new HashMap<>();
    private final Map<String, Standing> orders = new ConcurrentHashMap<>();
    private boolean down;

    /** The database is away, or back. */
    void down(boolean isDown) {
        down = isDown;
    }

    Optional<Standing> standing(String orderNo) {
        return Optional.ofNullable(orders.get(orderNo));
    }

    WorkOrder order(String orderNo) {
        return orders.get(orderNo).order();
    }

    void stand(WorkOrder order, State state) {
        Optional<java.time.Instant> signBy = Optional.of(order.dispatchedAt().plusSeconds(7200));
        orders.put(order.orderNo(), new Standing(order, state, signBy, "盐湖区", "C20200302084000017"));
    }

    void stand(String orderNo, State state) {
        stand(order(orderNo), state);
    }

    @Override
    public Taken take(UnitReply reply) {
        if (down) {
            throw new IllegalStateException("no database; caller 13900000001 must not be seen");
        }
        if (replies.stream().anyMatch(r -> r.replyId().equals(reply.replyId()))) {
            return new Taken(Outcome.DUPLICATE, "");
        }
        replies.add(reply);
        State before = standing(reply.orderNo()).map(Standing::state).orElseThrow();
        switch (reply.kind()) {
            case ACKNOWLEDGED -> {
                if (before != State.TO_ACKNOWLEDGE) {
                    return new Taken(Outcome.LATE, "");
                }
                stand(reply.orderNo(), State.HANDLING);
            }
            case PROGRESS, EXTENSION_REQUEST, REOPENED -> stand(reply.orderNo(), State.HANDLING);
            case RETURN_REQUEST -> stand(reply.orderNo(), State.RETURN_ASKED);
            case COMPLETED, CORRECTED -> stand(reply.orderNo(), State.REPLIED);
        }
        return new Taken(Outcome.APPLIED, "");
    }

    @Override
    public void acknowledged(String orderNo, int version, String number) {}

    @Override
    public void refused(String orderNo, int version, String reason, boolean retry) {}

    @Override
    public void declined(String orderNo, FollowUp what, String reason) {}

    @Override
    public void warn(String orderNo, String words) {}

    @Override
    public Taken take(CallRecord call) {
        if (call.callId().equals("old")) {
            return new Taken(Outcome.REFUSED, "太旧", "too-old");
        }
        CallRecord before = calls.put(call.callId(), call);
        if (call.equals(before)) {
            return new Taken(Outcome.DUPLICATE, "");
        }
        return before == null ? new Taken(Outcome.APPLIED, "") : new Taken(Outcome.APPLIED, "", Taken.CORRECTED);
    }

    @Override
    public void putAside(BadRecord row) {
        aside.add(row);
    }

    @Override
    public void reconcile(LocalDate day, int counted) {}

    @Override
    public CaseTaken take(UnitCase given) {
        if (given.number().equals("0359-9999999")) {
            return new CaseTaken(Outcome.REFUSED, "", "", "单位已停用", "forbidden");
        }
        UnitCase before = cases.putIfAbsent(given.caseNo(), given);
        if (before != null && !before.equals(given)) {
            return new CaseTaken(Outcome.REFUSED, "", "", "已用", "case-no-reused");
        }
        Outcome outcome = before == null ? Outcome.APPLIED : Outcome.DUPLICATE;
        return new CaseTaken(outcome, "YC20200302-000009", "YC20200302-000009-1", "");
    }
}
