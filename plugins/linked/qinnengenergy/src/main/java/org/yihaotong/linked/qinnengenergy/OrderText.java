package org.yihaotong.linked.qinnengenergy;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.RobotText;

/** What stands in the group's messages; names and numbers of callers never do. */
final class OrderText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final int CONTENT = 500;
    private static final int PLACE = 100;
    private static final String HIDDEN = "（电话见页面）";
    private static final Pattern TELEPHONES =
            Pattern.compile("(?<!\\d)(?:1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|0\\d{2,3}-?\\d{7,8})(?!\\d)");

    private static final Map<AppealType, String> TYPES = Map.of(
            AppealType.CONSULTATION, "咨询",
            AppealType.REPORT, "反映",
            AppealType.HELP, "求助",
            AppealType.COMPLAINT, "投诉",
            AppealType.SUGGESTION, "建议",
            AppealType.PRAISE, "建议");

    private static final Map<Urgency, String> URGENCIES =
            Map.of(Urgency.NORMAL, "一般", Urgency.URGENT, "紧急", Urgency.CRITICAL, "特急");

    private final StringBuilder text;

    private OrderText(String firstLine) {
        text = new StringBuilder(firstLine);
    }

    static OrderText of(WorkOrder order) {
        OrderText said = new OrderText(
                order.urgency() == Urgency.NORMAL
                        ? "### 【12345新工单】" + order.orderNo()
                        : "### <font color=\"warning\">【12345紧急工单】</font>" + order.orderNo());
        Caller caller = order.caller().orElse(Caller.UNKNOWN);
        return said.line("诉求类型", TYPES.get(order.type()))
                .line("紧急程度", URGENCIES.get(order.urgency()))
                .line("诉求内容", RobotText.escaped(discreet(caller, order.content()), CONTENT, "…（点击查看全文）"))
                .line("地址", RobotText.escaped(discreet(caller, order.place().address()), PLACE, "…"))
                .line("办理时限", moment(order.due()));
    }

    static OrderText of(Urging urge) {
        OrderText said = new OrderText(
                urge.level() > 0
                        ? "### <font color=\"warning\">【12345督办】</font>" + urge.orderNo()
                        : "### 【12345催办】" + urge.orderNo());
        said.line("催办内容", RobotText.escaped(discreet(Caller.UNKNOWN, urge.text()), CONTENT, "…（点击查看全文）"));
        urge.replyBy().ifPresent(by -> said.line("办理时限", moment(by)));
        return said;
    }

    static OrderText withdrawn(String orderNo) {
        return new OrderText("### 【12345撤单】" + orderNo);
    }

    static OrderText of(Decision decision) {
        String what = decision.kind() == ReplyKind.EXTENSION_REQUEST ? "延期" : "退单";
        OrderText said = new OrderText("### 【12345审批】" + decision.orderNo());
        String opinion = RobotText.escaped(discreet(Caller.UNKNOWN, decision.opinion()), 200, "…");
        said.line("审批结果", (decision.agree() ? "同意" : "不同意") + what + (opinion.isEmpty() ? "" : "，" + opinion));
        decision.newDue().ifPresent(due -> said.line("办理时限", moment(due)));
        return said;
    }

    private OrderText line(String label, String value) {
        text.append("\n> **").append(label).append("：**").append(value.isEmpty() ? "不详" : value);
        return this;
    }

    /** Neither the caller's name nor anybody's telephone is told here: both are on the page. */
    private static String discreet(Caller caller, String text) {
        String nameless = caller.name().length() < 2 ? text : text.replace(caller.name(), "来电人");
        String plain = caller.phone().length() < 7 ? nameless : nameless.replace(caller.phone(), HIDDEN);
        return TELEPHONES.matcher(plain).replaceAll(HIDDEN);
    }

    /** The message with its link as last line. */
    String with(String link) {
        return text + "\n[点击签收或反馈](" + link + ")";
    }

    String withoutLink() {
        return text.toString();
    }

    static String moment(Instant at) {
        return DAY.format(Beijing.time(at));
    }
}
