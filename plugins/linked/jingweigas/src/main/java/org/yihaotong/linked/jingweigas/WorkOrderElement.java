package org.yihaotong.linked.jingweigas;

import static java.util.Map.entry;

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
import org.yihaotong.kit.link.SoapElement;

/** An order as the unit's type WorkOrder (派单): values, lengths and order of elements as in its schema. */
final class WorkOrderElement {

    private static final String CITY = "140800";
    private static final int LONGEST_CONTENT = 2000;
    private static final Pattern PHONES = Pattern.compile("[0-9-]{3,18}");
    private static final Pattern DISTRICT = Pattern.compile("[0-9]{6}");
    private static final Pattern USER = Pattern.compile("[0-9]{8}");

    /** 表扬 has no value at the unit; 建议 comes closest. */
    private static final Map<AppealType, String> KINDS = Map.of(
            AppealType.CONSULTATION, "Consult",
            AppealType.REPORT, "Reflect",
            AppealType.HELP, "Help",
            AppealType.COMPLAINT, "Complain",
            AppealType.SUGGESTION, "Suggest",
            AppealType.PRAISE, "Suggest");

    private static final Map<Urgency, String> LEVELS =
            Map.of(Urgency.NORMAL, "Normal", Urgency.URGENT, "Urgent", Urgency.CRITICAL, "Emergency");

    /** Words of a matter or title that tell the kind of business; the first that is found counts, leaks before all. */
    private static final List<Map.Entry<String, String>> BUSINESS = List.of(
            entry("泄漏", "Leak"),
            entry("泄露", "Leak"),
            entry("漏气", "Leak"),
            entry("燃气味", "Leak"),
            entry("停气", "GasSupply"),
            entry("供气", "GasSupply"),
            entry("燃气费", "Bill"),
            entry("气费", "Bill"),
            entry("燃气表", "Meter"),
            entry("气表", "Meter"),
            entry("报装", "Install"),
            entry("开户", "Install"),
            entry("服务", "Service"),
            entry("安检", "Service"));

    private static final Enclosures FILES = new Enclosures(
            Map.of(
                    "image/jpeg",
                    "jpg",
                    "image/png",
                    "png",
                    "application/pdf",
                    "pdf",
                    "audio/mpeg",
                    "mp3",
                    "audio/wav",
                    "wav",
                    "video/mp4",
                    "mp4"),
            500_000,
            5);

    private WorkOrderElement() {}

    static SoapElement of(WorkOrder order) throws BackendException {
        String business = business(order);
        String level = business.equals("Leak") ? "Emergency" : LEVELS.get(order.urgency());
        SoapElement element = SoapElement.element(GasService.NAMESPACE, "Order")
                .with(t("HotlineNo", order.orderNo()))
                .with(t("Kind", KINDS.get(order.type())))
                .with(t("Level", level))
                .with(t("Business", business))
                .with(t("Title", Wording.line(order.title(), 100, "无标题")))
                .with(t("Content", content(order)))
                .with(contact(order))
                .with(address(order))
                .with(t("AcceptedAt", Beijing.iso(order.acceptedAt())))
                .with(t("Deadline", Beijing.iso(order.due())));
        return FILES.of(order.files()).isEmpty() ? element : element.with(attachments(order));
    }

    private static SoapElement contact(WorkOrder order) {
        boolean hidden = order.confidential();
        Contact contact = Contact.of(order, 30, PHONES, hidden ? "匿名" : "不详");
        return t("Contact")
                .with("Name", contact.name())
                .with("Phone", contact.phone())
                .with("Hidden", Boolean.toString(hidden));
    }

    private static SoapElement address(WorkOrder order) {
        String area = order.place().area();
        return t("Address")
                .with("District", DISTRICT.matcher(area).matches() ? area : CITY)
                .with("Detail", Wording.line(order.place().address(), 150, "不详"))
                .with(
                        "UserNo",
                        Optional.ofNullable(order.fields().get("userNumber"))
                                .filter(number -> USER.matcher(number).matches()));
    }

    private static SoapElement attachments(WorkOrder order) throws BackendException {
        SoapElement all = t("Attachments");
        for (FileContent file : FILES.of(order.files())) {
            all = all.with(t("Attachment")
                    .with("FileName", name(file))
                    .with("MediaType", file.mediaType())
                    .with(t("Data").bytes(Enclosures.bytes(file))));
        }
        return all;
    }

    /** The name with its extension, whatever must go to make it short enough. */
    private static String name(FileContent file) {
        String name = Wording.line(file.name(), 200, "附件");
        int dot = name.lastIndexOf('.');
        return name.length() <= 100 || dot < 0 || name.length() - dot > 10
                ? Wording.head(name, 100)
                : Wording.head(name, 100 - (name.length() - dot)) + name.substring(dot);
    }

    private static String content(WorkOrder order) {
        String note = FILES.note(order.files());
        String said = Wording.abridged(order.content(), LONGEST_CONTENT - note.length());
        return said.isEmpty() && note.isEmpty() ? "无内容" : said + note;
    }

    private static String business(WorkOrder order) {
        String said = order.matter() + " " + order.title();
        return BUSINESS.stream()
                .filter(kind -> said.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Other");
    }

    private static SoapElement t(String name) {
        return SoapElement.element(Ticket.TYPES, name).prefixed("t");
    }

    private static SoapElement t(String name, String value) {
        return t(name).text(value);
    }
}
