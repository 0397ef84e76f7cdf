package org.yihaotong.linked.yunchengpower;

import static java.util.Map.entry;

import java.nio.charset.Charset;
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
import org.yihaotong.kit.FileAddress;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.XmlElement;

/** An order as the body of T101 (工单派发): codes and order of elements as in the unit's schema, lengths in GBK bytes. */
final class OrderBody {

    static final Charset GBK = Charset.forName("GBK");

    private static final int LONGEST_CONTENT = 1000;
    private static final Pattern PHONES = Pattern.compile("[0-9-]{3,16}");
    private static final Pattern CONSUMER = Pattern.compile("[0-9]{10}");

    /** 表扬 has no code at the unit; 建议 comes closest. */
    private static final Map<AppealType, String> TYPES = Map.of(
            AppealType.CONSULTATION, "01",
            AppealType.REPORT, "02",
            AppealType.HELP, "03",
            AppealType.COMPLAINT, "04",
            AppealType.SUGGESTION, "05",
            AppealType.PRAISE, "05");

    private static final Map<Urgency, String> FLAGS =
            Map.of(Urgency.NORMAL, "0", Urgency.URGENT, "1", Urgency.CRITICAL, "2");

    /** Words of a matter or title that tell the kind of business; the first that is found counts. */
    private static final List<Map.Entry<String, String>> BUSINESS = List.of(
            entry("停电", "TD"),
            entry("电压", "DY"),
            entry("电费", "DF"),
            entry("报装", "BZ"),
            entry("充电桩", "BZ"),
            entry("设施", "SS"),
            entry("电杆", "SS"),
            entry("变压器", "SS"));

    private static final long LARGEST_FILE = 2_000_000;
    private static final int MOST_FILES = 3;
    private static final int LONGEST_NAME = 240;

    private OrderBody() {}

    /** The files that the unit would fetch. */
    static List<FileContent> files(WorkOrder order) {
        return order.files().stream()
                .filter(file -> file.size() <= LARGEST_FILE)
                .limit(MOST_FILES)
                .toList();
    }

    static XmlElement of(WorkOrder order, List<FileAddress> files) {
        String nobody = order.confidential() ? "保密" : "不详";
        Contact contact = Contact.of(order, 20, PHONES, nobody);
        return new XmlElement("BODY")
                .with(new XmlElement("APP_NO", order.orderNo()))
                .with(new XmlElement("APP_TYPE", TYPES.get(order.type())))
                .with(new XmlElement("EMER_FLAG", FLAGS.get(order.urgency())))
                .with(new XmlElement("BIZ_CLASS", business(order)))
                .with(new XmlElement("CONS_NO", consumer(order)))
                .with(new XmlElement("CONTACT", line(contact.name(), 20, nobody)))
                .with(new XmlElement("TEL", contact.phone()))
                .with(new XmlElement("ADDR", line(order.place().address(), 160, "不详")))
                .with(new XmlElement("TITLE", line(order.title(), 60, "无标题")))
                .with(new XmlElement("CONTENT", content(order, order.files().size() - files.size())))
                .with(new XmlElement("ACCEPT_TIME", Beijing.compact(order.acceptedAt())))
                .with(new XmlElement("LIMIT_TIME", Beijing.compact(order.due())))
                .with(attachments(files));
    }

    private static XmlElement attachments(List<FileAddress> files) {
        XmlElement list = new XmlElement("ATT_LIST");
        for (FileAddress file : files) {
            list = list.with(new XmlElement("ATT")
                    .with(new XmlElement("NAME", line(file.file().name(), LONGEST_NAME, "附件")))
                    .with(new XmlElement("URL", file.url())));
        }
        return list;
    }

    /** One line of at most so many bytes, without the end of a CDATA section. */
    static String line(String text, int bytes, String otherwise) {
        return Wording.line(text.replace("]]>", ""), bytes, GBK, otherwise);
    }

    private static String content(WorkOrder order, int left) {
        String note = Enclosures.note(left);
        String said =
                Wording.abridged(order.content().replace("]]>", ""), LONGEST_CONTENT - note.getBytes(GBK).length, GBK);
        return said.isEmpty() && note.isEmpty() ? "无内容" : said + note;
    }

    private static String business(WorkOrder order) {
        String said = order.matter() + " " + order.title();
        return BUSINESS.stream()
                .filter(kind -> said.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("QT");
    }

    private static String consumer(WorkOrder order) {
        String given = order.fields().getOrDefault("consumerNumber", "");
        return CONSUMER.matcher(given).matches() ? given : "";
    }
}
