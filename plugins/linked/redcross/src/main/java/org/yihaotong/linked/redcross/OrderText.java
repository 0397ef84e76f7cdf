package org.yihaotong.linked.redcross;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Contact;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.Wording;

/** An order as the lines of a mail: label, full-width colon, value, in the order of the document. */
final class OrderText {

    /** What a mail of 10 MB holds, for a file grows by more than a third on its way. */
    private static final long MOST_BYTES = 7_000_000;

    private static final Enclosures ENCLOSURES = new Enclosures(
            Map.of(
                    "image/jpeg", "jpg",
                    "image/png", "png",
                    "application/pdf", "pdf",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            MOST_BYTES,
            3);

    static final String END = "==============================";

    private static final String TOO_LARGE = "（附件过大，不能随信传送，请致电12345）";
    private static final int LONGEST_CONTENT = 3000;
    private static final Pattern PHONES = Pattern.compile("[0-9-]{3,20}");
    private static final Pattern ONLY_EQUALS = Pattern.compile("(?m)^(=+)$");

    /** 表扬 has no word at the unit; 建议 comes closest. */
    private static final Map<AppealType, String> TYPES = Map.of(
            AppealType.CONSULTATION, "咨询",
            AppealType.REPORT, "反映",
            AppealType.HELP, "求助",
            AppealType.COMPLAINT, "投诉",
            AppealType.SUGGESTION, "建议",
            AppealType.PRAISE, "建议");

    private static final Map<Urgency, String> URGENCIES =
            Map.of(Urgency.NORMAL, "一般", Urgency.URGENT, "紧急", Urgency.CRITICAL, "特急");

    private OrderText() {}

    static String of(WorkOrder order) {
        return "\n" + String.join("\n", lines(order)) + "\n" + END
                + "\n请直接“回复”本邮件，并保留邮件主题。回复第一行请写：签收 / 办理中 / 延期至 2020-03-10 / 退单 / 办结，第二行起写说明。\n";
    }

    /** The files that go with the order. */
    static List<FileContent> files(WorkOrder order) {
        List<FileContent> files = new ArrayList<>();
        long bytes = 0;
        for (FileContent file : ENCLOSURES.of(order.files())) {
            if (bytes + file.size() <= MOST_BYTES) {
                files.add(file);
                bytes += file.size();
            }
        }
        return files;
    }

    /** The same text of a mail that goes without its files, and says so. */
    static String withoutFiles(String text) {
        return text.replace("\n" + END, TOO_LARGE + "\n" + END);
    }

    /** Whether two mails hand over the same; the time limit may have moved meanwhile, the files may have stayed away. */
    static boolean isSame(String one, String other) {
        return bare(one).equals(bare(other));
    }

    static String time(Instant moment) {
        return Beijing.text(moment).substring(0, 16);
    }

    private static List<String> lines(WorkOrder order) {
        Contact contact = Contact.of(order, 40, PHONES, "无");
        boolean unknown = contact.phone().equals(Contact.CENTRE);
        String note = Enclosures.note(order.files().size() - files(order).size());
        String said = ONLY_EQUALS.matcher(Wording.clean(order.content())).replaceAll(" $1");
        String content = Wording.abridged(said, LONGEST_CONTENT - note.length()) + note;
        return List.of(
                "工单编号：" + order.orderNo(),
                "诉求类型：" + TYPES.get(order.type()),
                "紧急程度：" + URGENCIES.get(order.urgency()),
                "诉求人：" + (order.confidential() ? "保密" : contact.name()),
                "联系电话：" + (order.confidential() ? "请联系12345" : unknown ? "无" : contact.phone()),
                "联系地址：" + Wording.line(order.place().address(), 200, "无"),
                "受理时间：" + time(order.acceptedAt()),
                "办理时限：" + time(order.due()),
                "诉求标题：" + Wording.line(order.title(), 40, "无"),
                "诉求内容：" + (content.isEmpty() ? "无" : content));
    }

    private static String bare(String text) {
        return text.replace(TOO_LARGE, "").replaceAll("(?m)^办理时限：.*$", "").strip();
    }
}
