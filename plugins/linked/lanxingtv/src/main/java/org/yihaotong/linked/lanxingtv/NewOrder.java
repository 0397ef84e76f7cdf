package org.yihaotong.linked.lanxingtv;

import static java.util.Map.entry;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Contact;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.XmlElement;

/** An order as the element {@code order} of {@code NEW} (派单). */
final class NewOrder {

    private static final int LONGEST_TEXT = 1200;
    private static final Pattern PHONES = Pattern.compile("[0-9-]{5,15}");
    private static final Pattern CARD = Pattern.compile("[0-9]{12}");
    private static final Enclosures PICTURES = new Enclosures(Map.of("image/jpeg", "jpg"), 300 << 10, 2);

    /** 表扬 has no code at the unit; 建议 comes closest. */
    private static final Map<AppealType, String> KINDS = Map.of(
            AppealType.CONSULTATION, "Q",
            AppealType.REPORT, "R",
            AppealType.HELP, "H",
            AppealType.COMPLAINT, "C",
            AppealType.SUGGESTION, "S",
            AppealType.PRAISE, "S");

    private static final Map<Urgency, String> URGENCIES =
            Map.of(Urgency.NORMAL, "0", Urgency.URGENT, "1", Urgency.CRITICAL, "2");

    /** Words of a matter or title that tell the kind of business; the first that is found counts. */
    private static final List<Map.Entry<String, String>> BUSINESS = List.of(
            entry("机顶盒", "STB"),
            entry("智能卡", "STB"),
            entry("宽带", "NET"),
            entry("信号", "SIG"),
            entry("资费", "PAY"),
            entry("收费", "PAY"),
            entry("缴费", "PAY"),
            entry("安装", "INS"),
            entry("移机", "INS"),
            entry("迁移", "INS"));

    private NewOrder() {}

    static XmlElement of(WorkOrder order) throws BackendException {
        boolean secret = order.confidential();
        Contact contact = Contact.of(order, 16, PHONES, "不详");
        XmlElement element = new XmlElement("order")
                .with("no", OrderName.told(order.orderNo()))
                .with("kind", KINDS.get(order.type()))
                .with("urgent", URGENCIES.get(order.urgency()))
                .with("biz", business(order))
                .with("card", card(order))
                .with("secret", secret ? "1" : "0")
                .with("accept", Beijing.text(order.acceptedAt()))
                .with("limit", Beijing.text(order.due()))
                .with(new XmlElement("title", Wording.line(order.title(), 40, "无标题")))
                .with(new XmlElement("text", text(order)))
                .with(new XmlElement("name", secret ? "" : contact.name()))
                .with(new XmlElement("phone", secret ? "" : contact.phone()))
                .with(new XmlElement("addr", Wording.line(order.place().address(), 80, "不详")));
        for (FileContent picture : PICTURES.of(order.files())) {
            element = element.with(new XmlElement("pic", Base64.getEncoder().encodeToString(Enclosures.bytes(picture)))
                    .with("name", Wording.line(picture.name(), 80, "图片.jpg")));
        }
        return element;
    }

    private static String text(WorkOrder order) {
        String note = PICTURES.note(order.files());
        String text = Wording.abridged(order.content(), LONGEST_TEXT - note.length()) + note;
        return text.isEmpty() ? "（无内容）" : text;
    }

    private static String business(WorkOrder order) {
        String said = order.matter() + " " + order.title();
        return BUSINESS.stream()
                .filter(kind -> said.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("ETC");
    }

    private static String card(WorkOrder order) {
        return Optional.ofNullable(order.fields().get("cardNumber"))
                .filter(number -> CARD.matcher(number).matches())
                .orElse("");
    }
}
