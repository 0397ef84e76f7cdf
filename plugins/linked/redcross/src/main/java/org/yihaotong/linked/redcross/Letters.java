package org.yihaotong.linked.redcross;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.Intake.FollowUp;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Letter;
import org.yihaotong.kit.link.Mail;

/** The mails of the centre: subject, headers, and a Message-ID that says what a mail is about. */
final class Letters {

    static final String ORDER_HEADER = "X-12345-Order";
    static final String TYPE_HEADER = "X-12345-Type";

    private static final int LONGEST_TITLE = 40;

    private final String address;
    private final String unit;
    private final Clock clock;
    private final Pattern ours;

    /**
     * What a Message-ID of the centre stands for.
     *
     * @param number the order's version; 0 for a mail that follows the order
     * @param what what such a mail is; empty for the order itself
     */
    record Version(String orderNo, int number, Optional<FollowUp> what) {

        boolean isOrder() {
            return number > 0;
        }
    }

    Letters(String address, String unit, Clock clock) {
        this.address = address;
        this.unit = unit;
        this.clock = clock;
        this.ours = Pattern.compile("<([A-Za-z0-9-]{1,32})\\.(?:(\\d{1,4})|(U)\\.[^@>]+|(W)|(D)\\.[0-9a-f]+)@"
                + Pattern.quote(domain()) + ">");
    }

    /** What a Message-ID of the centre is about; empty if it is not the centre's or about no order. */
    Optional<Version> version(String messageId) {
        Matcher id = ours.matcher(messageId);
        return id.matches()
                ? Optional.of(
                        new Version(id.group(1), id.group(2) == null ? 0 : Integer.parseInt(id.group(2)), followUp(id)))
                : Optional.empty();
    }

    private static Optional<FollowUp> followUp(Matcher id) {
        if (id.group(2) != null) {
            return Optional.empty();
        }
        return Optional.of(
                id.group(3) != null ? FollowUp.URGE : id.group(4) != null ? FollowUp.WITHDRAWAL : FollowUp.DECISION);
    }

    /** A mail once more as it went out; it never arrived, so its Message-ID is new to the unit. */
    Letter again(Mail sent) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : List.of(ORDER_HEADER, TYPE_HEADER, "In-Reply-To", "References")) {
            if (!sent.header(name).isEmpty()) {
                headers.put(name, sent.header(name));
            }
        }
        return new Letter(sent.messageId(), unit, sent.subject(), sent.text(), sent.at(), headers, List.of());
    }

    Letter of(WorkOrder order) {
        String urgent =
                switch (order.urgency()) {
                    case NORMAL -> "";
                    case URGENT -> "【紧急】";
                    case CRITICAL -> "【特急】";
                };
        String subject =
                "【12345】【交办】" + urgent + order.orderNo() + " " + Wording.line(order.title(), LONGEST_TITLE, "无标题");
        return letter(
                order.orderNo() + "." + order.version(),
                subject,
                OrderText.of(order),
                headers(order.orderNo(), "ORDER", ""),
                OrderText.files(order));
    }

    Letter of(Urging urge, String thread) throws BackendException {
        boolean supervision = urge.level() > 0;
        if (supervision && urge.replyBy().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "督办须写明要求回复的时间。");
        }
        String text = lines("工单编号：" + urge.orderNo(), "催办内容：" + Wording.line(urge.text(), 1000, "请尽快办理。"))
                + urge.replyBy().map(by -> "要求回复：" + OrderText.time(by) + "\n").orElse("");
        return letter(
                urge.orderNo() + ".U." + urge.id(),
                subject(supervision ? "督办" : "催办", urge.orderNo(), "请尽快办理"),
                text,
                headers(urge.orderNo(), supervision ? "SUPERVISE" : "URGE", thread),
                List.of());
    }

    Letter of(Withdrawal withdrawal, String thread) {
        return letter(
                withdrawal.orderNo() + ".W",
                subject("撤单", withdrawal.orderNo(), "请停止办理"),
                lines("工单编号：" + withdrawal.orderNo(), "撤单原因：" + Wording.line(withdrawal.reason(), 1000, "中心撤单")),
                headers(withdrawal.orderNo(), "WITHDRAW", thread),
                List.of());
    }

    Letter of(Decision decision, String thread) throws BackendException {
        boolean returns = decision.kind() == ReplyKind.RETURN_REQUEST;
        if (decision.agree() && !returns && decision.newDue().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "同意延期须写明新的时限。");
        }
        String result = decision.agree() ? "同意" : "不同意";
        String text = lines(
                        "工单编号：" + decision.orderNo(),
                        "审批事项：" + (returns ? "退单" : "延期"),
                        "审批结果：" + result,
                        "审批意见：" + Wording.line(decision.opinion(), 1000, result))
                + decision.newDue()
                        .filter(due -> decision.agree() && !returns)
                        .map(due -> "新的时限：" + OrderText.time(due) + "\n")
                        .orElse("");
        return letter(
                decision.orderNo() + ".D."
                        + Integer.toHexString(decision.replyId().hashCode()),
                subject("审批", decision.orderNo(), (returns ? "退单" : "延期") + result),
                text,
                headers(decision.orderNo(), "DECISION", thread),
                List.of());
    }

    /** The connection test. */
    Letter test() {
        String stamp = Beijing.compact(clock.instant());
        return letter(
                "TEST." + stamp,
                "【12345】【联通测试】" + stamp,
                "\n请直接回复本邮件，第一行写：收到\n",
                Map.of(TYPE_HEADER, "TEST"),
                List.of());
    }

    /** What is wrong with a reply, for the people who wrote it. */
    Letter unreadable(Mail mail, String reason) {
        return letter(
                "R." + Integer.toHexString(mail.messageId().hashCode()) + "."
                        + mail.at().getEpochSecond(),
                "【12345】【无法识别】" + mail.subject(),
                reason + "\n回复第一行请写：签收 / 办理中 / 延期至 日期 / 退单 / 办结，第二行起写说明。\n",
                Map.of("In-Reply-To", mail.messageId(), "References", mail.messageId()),
                List.of());
    }

    private Letter letter(
            String id,
            String subject,
            String text,
            Map<String, String> headers,
            List<org.yihaotong.api.hotline.FileContent> files) {
        Instant now = clock.instant();
        return new Letter("<" + id + "@" + domain() + ">", unit, subject, text, now, headers, files);
    }

    private String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    private static Map<String, String> headers(String orderNo, String type, String thread) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(ORDER_HEADER, orderNo);
        headers.put(TYPE_HEADER, type);
        if (!thread.isEmpty()) {
            headers.put("In-Reply-To", thread);
            headers.put("References", thread);
        }
        return headers;
    }

    private static String subject(String kind, String orderNo, String words) {
        return "【12345】【" + kind + "】" + orderNo + " " + words;
    }

    private static String lines(String... lines) {
        return "\n" + String.join("\n", lines) + "\n";
    }
}
