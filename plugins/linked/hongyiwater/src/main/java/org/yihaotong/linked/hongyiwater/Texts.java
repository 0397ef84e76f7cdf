package org.yihaotong.linked.hongyiwater;

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
import org.yihaotong.kit.link.SmsText;

/** The fixed templates of the gateway; nobody's name or number is ever in them. */
final class Texts {

    static final String HELP = "【提示】回复格式：QS/BL/YQ/TD/BJ加4位尾号。【运城12345】";

    private static final String SIGNED = "【运城12345】";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M-d HH:mm");
    private static final int CONTENT = 60;
    private static final int PLACE = 30;
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

    private Texts() {}

    static String order(WorkOrder order, String mark, String link) {
        Caller caller = order.caller().orElse(Caller.UNKNOWN);
        return "【工单】" + mark + " " + TYPES.get(order.type()) + " " + URGENCIES.get(order.urgency()) + "："
                + SmsText.line(discreet(caller, order.content()), CONTENT, "见链接") + "，地址"
                + SmsText.line(discreet(caller, order.place().address()), PLACE, "不详") + "，时限" + moment(order.due())
                + "。回复QS" + mark
                + "签收，或点 " + link + SIGNED;
    }

    static String urge(Urging urge, String mark, String link) {
        String content = SmsText.line(discreet(Caller.UNKNOWN, urge.text()), CONTENT, "请办理");
        return urge.level() > 0 && urge.replyBy().isPresent()
                ? "【督办】" + mark + " " + content + "，" + moment(urge.replyBy().get()) + "前反馈。点 " + link + SIGNED
                : "【催办】" + mark + " " + content + "，请尽快办理。点 " + link + SIGNED;
    }

    /** For the second phone, when the first one did not get a message. */
    static String second(String mark, String link) {
        return "【催办】" + mark + " 首个值班手机未收到短信，请点链接查看，请尽快办理。点 " + link + SIGNED;
    }

    static String withdrawn(String mark) {
        return "【撤单】" + mark + " 已撤销，无需办理。" + SIGNED;
    }

    static String decision(Decision decision, String mark, String link) {
        return "【审批】" + mark + " " + (decision.kind() == ReplyKind.EXTENSION_REQUEST ? "延期" : "退单")
                + (decision.agree() ? "同意" : "不同意") + "。点 " + link + SIGNED;
    }

    /** Neither the caller's name nor anybody's telephone is told here: both are on the page. */
    private static String discreet(Caller caller, String text) {
        String nameless = caller.name().length() < 2 ? text : text.replace(caller.name(), "来电人");
        String plain = caller.phone().length() < 7 ? nameless : nameless.replace(caller.phone(), HIDDEN);
        return TELEPHONES.matcher(plain).replaceAll(HIDDEN);
    }

    private static String moment(Instant at) {
        return DAY.format(Beijing.time(at));
    }
}
