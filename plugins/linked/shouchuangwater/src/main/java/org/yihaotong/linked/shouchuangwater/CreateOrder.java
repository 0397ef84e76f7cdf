package org.yihaotong.linked.shouchuangwater;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Contact;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.JsonObject;

/** An order as the body of {@code /order/create} (派单): codes, lengths and absent fields as the unit wants them. */
final class CreateOrder {

    private static final int LONGEST_CONTENT = 2000;
    private static final String ABRIDGED = "（内容有删节，全文请致电12345）";
    private static final Pattern PHONES = Pattern.compile("1\\d{10}|0\\d{2,3}-?\\d{7,8}|\\d{5,8}");
    private static final Pattern METER = Pattern.compile("\\d{10}");

    /** 表扬 has no code at the unit; 建议 comes closest. */
    private static final Map<AppealType, Integer> TYPES = Map.of(
            AppealType.CONSULTATION, 1,
            AppealType.REPORT, 2,
            AppealType.HELP, 3,
            AppealType.COMPLAINT, 4,
            AppealType.SUGGESTION, 5,
            AppealType.PRAISE, 5);

    private static final Map<Urgency, Integer> LEVELS =
            Map.of(Urgency.NORMAL, 1, Urgency.URGENT, 2, Urgency.CRITICAL, 3);

    /** Words of a matter or title that tell the kind of business; the first that is found counts. */
    private static final List<Map.Entry<String, String>> BUSINESS =
            List.of(entry("停水", "TS"), entry("漏水", "LS"), entry("水质", "SZ"), entry("水费", "SF"), entry("报装", "BZ"));

    private CreateOrder() {}

    static JsonObject of(WorkOrder order, OrderFiles.Uploaded files) {
        boolean secret = order.confidential();
        Contact contact = Contact.of(order, 20, PHONES, secret ? "匿名" : "不详");
        return new JsonObject()
                .with("outerNo", order.orderNo())
                .with("title", title(order.title()))
                .with("content", content(order.content(), Enclosures.note(files.left())))
                .with("orderType", TYPES.get(order.type()))
                .with("level", LEVELS.get(order.urgency()))
                .with("bizType", business(order))
                .with("linkMan", contact.name())
                .with("linkTel", contact.phone())
                .with("secret", secret ? 1 : 0)
                .with("address", Wording.line(order.place().address(), 120, "不详"))
                .with("meterNo", meter(order))
                .with("acceptTime", Beijing.text(order.acceptedAt()))
                .with("deadline", Beijing.text(order.due()))
                .with("fileIds", Optional.of(files.ids()).filter(ids -> !ids.isEmpty()));
    }

    private static String title(String title) {
        String line = Wording.line(title, 50, "无标题");
        return line.length() < 2 ? "诉求：" + line : line;
    }

    private static String content(String content, String note) {
        String whole = Wording.clean(content);
        int room = LONGEST_CONTENT - note.length();
        return (whole.length() <= room ? whole : Wording.head(whole, room - ABRIDGED.length()) + ABRIDGED) + note;
    }

    private static String business(WorkOrder order) {
        String said = order.matter() + " " + order.title();
        return BUSINESS.stream()
                .filter(kind -> said.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("QT");
    }

    private static Optional<String> meter(WorkOrder order) {
        return Optional.ofNullable(order.fields().get("meterNumber"))
                .filter(number -> METER.matcher(number).matches());
    }
}
