package org.yihaotong.linked.lanxingradio;

import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Contact;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.XmlElement;

/** An order as the element {@code Order} (报修单): words, lengths and empty values as the schema wants them. */
final class Order {

    static final String TYPE = "ORDER";

    private static final Enclosures ENCLOSURES =
            new Enclosures(Map.of("image/jpeg", "jpg", "image/png", "png", "application/pdf", "pdf"), 600 << 10, 3);
    private static final int LONGEST_CONTENT = 1500;
    private static final Pattern LEFT_FILES = Pattern.compile("（另有\\d+个附件不能随单传送，请致电12345）$");
    private static final Pattern PHONES = Pattern.compile("[0-9-]{5,15}");
    private static final Pattern CARD = Pattern.compile("\\d{16}");
    private static final Pattern SERVICES = Pattern.compile("有线电视|宽带|广播|缴费|其他");

    /** 表扬 has no word at the unit; 建议 comes closest. */
    private static final Map<AppealType, String> TYPES = Map.of(
            AppealType.CONSULTATION, "咨询",
            AppealType.REPORT, "反映",
            AppealType.HELP, "求助",
            AppealType.COMPLAINT, "投诉",
            AppealType.SUGGESTION, "建议",
            AppealType.PRAISE, "建议");

    private static final Map<Urgency, String> URGENCIES =
            Map.of(Urgency.NORMAL, "1", Urgency.URGENT, "2", Urgency.CRITICAL, "3");

    private Order() {}

    /** The key of this version: {@code O<version>-<orderNo>}. */
    static String id(String orderNo, int version) {
        return "O" + version + "-" + orderNo;
    }

    static Message of(WorkOrder order) throws BackendException {
        XmlElement element = new XmlElement("Order")
                .with(new XmlElement("OrderNo", order.orderNo()))
                .with(new XmlElement("Version", Integer.toString(order.version())))
                .with(new XmlElement("RequestType", TYPES.get(order.type())))
                .with(new XmlElement("Urgency", URGENCIES.get(order.urgency())))
                .with(new XmlElement("Service", service(order)));
        String card = order.fields().getOrDefault("cardNo", "");
        if (CARD.matcher(card).matches()) {
            element = element.with(new XmlElement("CardNo", card));
        }
        element = element.with(new XmlElement("Title", Wording.line(order.title(), 50, "无标题")))
                .with(new XmlElement("Content", content(order)))
                .with(caller(order))
                .with(new XmlElement("Address", Wording.line(order.place().address(), 100, "不详")))
                .with(new XmlElement("AcceptTime", WallTime.text(order.acceptedAt())))
                .with(new XmlElement("LimitTime", WallTime.text(order.due())));
        for (FileContent file : ENCLOSURES.of(order.files())) {
            String content = Base64.getEncoder().encodeToString(Enclosures.bytes(file));
            element = element.with(new XmlElement("Attachment", content).with("name", file.name()));
        }
        return new Message(id(order.orderNo(), order.version()), TYPE, element);
    }

    /** Whether a message that was written before says the same; time limit and files may be others meanwhile. */
    static boolean isSame(Message one, Message other) {
        return spelled(one).equals(spelled(other));
    }

    private static String spelled(Message message) {
        StringBuilder all = new StringBuilder();
        for (XmlElement child : message.body().children()) {
            if (!child.name().matches("LimitTime|Attachment")) {
                String text = LEFT_FILES.matcher(child.text()).replaceFirst("");
                all.append(child.name()).append('=').append(text).append('\n');
                child.children()
                        .forEach(inner -> all.append(inner.name()).append('=').append(inner.text()));
            }
        }
        return all.toString();
    }

    private static String content(WorkOrder order) {
        String note = ENCLOSURES.note(order.files());
        String content = Wording.abridged(order.content(), LONGEST_CONTENT - note.length()) + note;
        return content.isEmpty() ? "无" : content;
    }

    private static XmlElement caller(WorkOrder order) {
        Contact contact = Contact.of(order, 20, PHONES, "不详");
        boolean secret = order.confidential();
        return new XmlElement("Caller")
                .with("secret", Boolean.toString(secret))
                .with(new XmlElement("Name", secret ? "" : contact.name()))
                .with(new XmlElement("Phone", secret ? "" : contact.phone()));
    }

    private static String service(WorkOrder order) {
        String said = order.fields().getOrDefault("service", "");
        if (SERVICES.matcher(said).matches()) {
            return said;
        }
        String words = order.matter() + order.title();
        if (words.matches("(?s).*(缴费|收费|费用).*")) {
            return "缴费";
        }
        if (words.matches("(?s).*(宽带|网速|上网).*")) {
            return "宽带";
        }
        if (words.matches("(?s).*(电视|信号|机顶盒).*")) {
            return "有线电视";
        }
        return words.contains("广播") ? "广播" : "其他";
    }
}
