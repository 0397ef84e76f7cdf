package org.yihaotong.linked.jinjianheat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Contact;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Csv;

/** An order as a line of a {@code GD} batch (工单): words, lengths in bytes of GB18030, and empty values. */
record OrderLine(List<String> cells, Map<String, FileContent> files) {

    static final String HEADER = "工单编号,诉求类型,紧急程度,标题,内容,联系人,联系电话,保密,小区名称,楼栋门牌,热用户编号,受理时间,办结时限,附件";

    /** What of an order's files may travel, and under which ending. */
    static final Enclosures ENCLOSURES =
            new Enclosures(Map.of("image/jpeg", "jpg", "image/png", "png", "application/pdf", "pdf"), 3_000_000, 3);

    private static final int DUE = 12;
    private static final int LONGEST_CONTENT = 1000;
    private static final Pattern PHONES = Pattern.compile("[0-9-]{1,15}");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{8}");

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

    static OrderLine of(WorkOrder order) {
        String id = OrderId.onWire(order.orderNo());
        Map<String, FileContent> files = files(id, order);
        List<String> cells = new ArrayList<>(List.of(
                id,
                TYPES.get(order.type()),
                URGENCIES.get(order.urgency()),
                line(order.title(), 60, "无标题"),
                content(order)));
        cells.addAll(contact(order));
        String community = line(order.fields().getOrDefault("community", ""), 60, "");
        String address = line(order.place().address(), 60, "不详");
        cells.add(community.isEmpty() ? address : community);
        cells.add(line(order.fields().getOrDefault("building", community.isEmpty() ? "" : address), 60, ""));
        String account = order.fields().getOrDefault("accountNumber", "");
        cells.add(ACCOUNT.matcher(account).matches() ? account : "");
        cells.add(HeatTime.minute(order.acceptedAt()));
        cells.add(HeatTime.minute(order.due()));
        cells.add(String.join(";", files.keySet()));
        return new OrderLine(cells, files);
    }

    String id() {
        return cells.get(0);
    }

    /** Whether a line that was written before says the same; the time limit may have moved meanwhile. */
    boolean isSameAs(List<String> before) {
        for (int n = 0; n < cells.size(); n++) {
            if (n != DUE && (before.size() <= n || !before.get(n).equals(cells.get(n)))) {
                return false;
            }
        }
        return true;
    }

    /** Never shows what it says. */
    @Override
    public String toString() {
        return "OrderLine[" + id() + "]";
    }

    private static String content(WorkOrder order) {
        String note = ENCLOSURES.note(order.files());
        int room = LONGEST_CONTENT - note.getBytes(Csv.GB18030).length;
        return oneLine(Wording.abridged(oneLine(Wording.clean(order.content())), room, Csv.GB18030)) + note;
    }

    private static List<String> contact(WorkOrder order) {
        if (order.confidential()) {
            return List.of("", "", "是");
        }
        Contact contact = Contact.of(order, 20, PHONES, "不详");
        return List.of(line(contact.name(), 20, "不详"), contact.phone(), "否");
    }

    private static Map<String, FileContent> files(String id, WorkOrder order) {
        Map<String, FileContent> files = new LinkedHashMap<>();
        for (FileContent file : ENCLOSURES.of(order.files())) {
            files.put(id + "_" + (files.size() + 1) + "." + ENCLOSURES.extension(file), file);
        }
        return files;
    }

    /** A field holds no line breaks. */
    static String oneLine(String text) {
        return text.replaceAll("[\\r\\n\\t]", " ");
    }

    static String line(String text, int bytes, String otherwise) {
        return Wording.line(text, bytes, Csv.GB18030, otherwise);
    }
}
