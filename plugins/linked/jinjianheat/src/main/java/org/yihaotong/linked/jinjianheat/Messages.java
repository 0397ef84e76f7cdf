package org.yihaotong.linked.jinjianheat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.Intake.FollowUp;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;

/** What else the centre writes: urges and supervision orders, withdrawals, decisions; the first column is the key. */
final class Messages {

    static final String URGE = "CB";
    static final String WITHDRAWAL = "CD";
    static final String DECISION = "SP";

    static final Map<String, String> HEADERS = Map.of(
            URGE, "催办编号,工单编号,类别,内容,要求回复时间",
            WITHDRAWAL, "工单编号,原因",
            DECISION, "反馈编号,结果,意见,新时限");

    static final Map<String, FollowUp> FOLLOW_UPS =
            Map.of(URGE, FollowUp.URGE, WITHDRAWAL, FollowUp.WITHDRAWAL, DECISION, FollowUp.DECISION);

    private static final int LONGEST = 1000;

    private Messages() {}

    /** The order that a line of ours is about. */
    static Optional<String> orderOf(String type, List<String> cells, OrderId ids, Memory memory) {
        return switch (type) {
            case URGE -> cells.size() > 1 ? Optional.of(ids.whole(cells.get(1))) : Optional.empty();
            case WITHDRAWAL -> cells.isEmpty() ? Optional.empty() : Optional.of(ids.whole(cells.get(0)));
            case DECISION -> cells.isEmpty() ? Optional.empty() : memory.orderOf(cells.get(0));
            default -> Optional.empty();
        };
    }

    static List<String> of(Urging urge) throws BackendException {
        boolean supervision = urge.level() > 0;
        if (supervision && urge.replyBy().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "督办须写明要求回复的时间。");
        }
        return List.of(
                OrderId.onWire(urge.id()),
                OrderId.onWire(urge.orderNo()),
                supervision ? "督办" : "催办",
                OrderLine.line(urge.text(), LONGEST, "请尽快办理。"),
                urge.replyBy().map(HeatTime::minute).orElse(""));
    }

    static List<String> of(Withdrawal withdrawal) {
        return List.of(OrderId.onWire(withdrawal.orderNo()), OrderLine.line(withdrawal.reason(), LONGEST, "中心撤单"));
    }

    static List<String> of(Decision decision) throws BackendException {
        boolean extended = decision.agree() && decision.kind() == ReplyKind.EXTENSION_REQUEST;
        if (extended && decision.newDue().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "同意延期须写明新的办结时限。");
        }
        String result = decision.agree() ? "同意" : "不同意";
        return List.of(
                decision.replyId(),
                result,
                OrderLine.line(decision.opinion(), LONGEST, result),
                extended ? HeatTime.minute(decision.newDue().get()) : "");
    }
}
