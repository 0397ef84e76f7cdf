package org.yihaotong.linked.qiuyuheat;

import static java.util.stream.Collectors.joining;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
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
import org.yihaotong.kit.FileAddress;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.Rows;

/** An order as a row of {@code qy_order}: codes, lengths and what the three-byte tables cannot hold. */
final class OrderRow {

    private static final int LONGEST_CONTENT = 2000;
    private static final int COMPARED = 900;
    private static final int MOST_FILES = 4;
    private static final String FILES = "\n附件：";
    private static final String CUT = "（内容有删节，全文请致电12345）";
    private static final Pattern PHONES = Pattern.compile("[0-9-]{3,20}");
    private static final Pattern HOUSE = Pattern.compile("[0-9A-Za-z]{1,10}");
    private static final Pattern FOUR_BYTES = Pattern.compile("[^\\u0000-\\uFFFF]");

    /** 表扬 has no code at the unit; 建议 comes closest. */
    private static final Map<AppealType, Integer> KINDS = Map.of(
            AppealType.CONSULTATION, 1,
            AppealType.REPORT, 2,
            AppealType.HELP, 3,
            AppealType.COMPLAINT, 4,
            AppealType.SUGGESTION, 5,
            AppealType.PRAISE, 5);

    private static final Map<Urgency, Integer> LEVELS =
            Map.of(Urgency.NORMAL, 0, Urgency.URGENT, 1, Urgency.CRITICAL, 2);

    /** The first word found in matter and title decides. */
    private static final List<Map.Entry<String, String>> BUSINESS = List.of(
            Map.entry("不热", "NR"),
            Map.entry("室温", "NR"),
            Map.entry("漏水", "LS"),
            Map.entry("费", "FY"),
            Map.entry("报修", "BX"),
            Map.entry("维修", "BX"));

    private final Map<String, Object> columns = new LinkedHashMap<>();

    /** The order as a row; a house number that the unit does not know is left out the second time. */
    static OrderRow of(WorkOrder order, List<FileAddress> files) {
        OrderRow row = new OrderRow();
        row.columns.put("order_no", OrderKey.spelled(order.orderNo(), order.version()));
        row.columns.put("kind", KINDS.get(order.type()));
        row.columns.put("level", LEVELS.get(order.urgency()));
        row.columns.put("biz", business(order));
        row.columns.put("title", line(order.title(), 50, "无标题"));
        row.columns.put("content", content(order, files));
        row.putContact(order);
        row.columns.put("addr", line(order.place().address(), 100, "不详"));
        row.columns.put("house_no", order.version() > 1 ? "" : house(order));
        row.columns.put("accept_time", Beijing.time(order.acceptedAt()));
        row.columns.put("limit_time", Beijing.time(order.due()));
        return row;
    }

    private void putContact(WorkOrder order) {
        Contact contact = Contact.of(order, 20, PHONES, "不详");
        columns.put("man", order.confidential() ? "" : line(contact.name(), 20, "不详"));
        columns.put("tel", order.confidential() ? "" : contact.phone());
        columns.put("flag_secret", order.confidential() ? 1 : 0);
    }

    String spelled() {
        return columns.get("order_no").toString();
    }

    /** Inserts the order under the next number of this day. */
    boolean insert(Rows rows, String day) throws BackendException {
        long seq = rows.read(
                        "select coalesce(max(order_seq), 0) + 1 as n from qy_order where src = '12345' and order_date"
                                + " = ?",
                        day)
                .get(0)
                .number("n");
        Map<String, Object> all = new LinkedHashMap<>(columns);
        all.put("order_date", day);
        all.put("order_seq", seq);
        String marks = String.join(", ", Collections.nCopies(all.size(), "?"));
        rows.write(
                "insert into qy_order (src, flag_state, flag_cancel, " + String.join(", ", all.keySet())
                        + ") values ('12345', 0, 0, " + marks + ")",
                all.values().toArray());
        return true;
    }

    /** Whether a row that is there says the same; the time limit and the addresses of files may have moved meanwhile. */
    boolean isSameAs(Row there) {
        return columns.entrySet().stream()
                        .filter(column -> !column.getKey().equals("limit_time")
                                && !column.getKey().equals("content"))
                        .allMatch(column -> column.getValue() instanceof LocalDateTime time
                                ? there.beijing(column.getKey()).equals(Optional.of(Beijing.instant(time)))
                                : there.text(column.getKey())
                                        .equals(column.getValue().toString().strip()))
                && said(columns.get("content").toString()).equals(said(there.text("content")));
    }

    /** One line without characters of four bytes. */
    static String line(String text, int limit, String otherwise) {
        return Wording.line(threeBytes(text), limit, otherwise);
    }

    /** The first files of an order: each has its address in the text, which has to stay readable. */
    static List<FileContent> files(WorkOrder order) {
        return order.files().stream().limit(MOST_FILES).toList();
    }

    private static String content(WorkOrder order, List<FileAddress> files) {
        String whole = threeBytes(Wording.clean(order.content() + temperature(order)));
        String shown = whole.isEmpty() ? "不详" : whole;
        String more = files.stream().map(FileAddress::url).collect(joining("\n"))
                + Enclosures.note(order.files().size() - files.size());
        String end = more.isEmpty() ? "" : FILES + more;
        int room = LONGEST_CONTENT - end.length();
        return (shown.length() > room ? Wording.head(shown, room - CUT.length()) + CUT : shown) + end;
    }

    /** What a content says before the addresses, as far as it is there whatever follows. */
    private static String said(String content) {
        int end = content.lastIndexOf(FILES);
        return Wording.head(end < 0 ? content : content.substring(0, end), COMPARED)
                .strip();
    }

    /** The unit has no column for what the caller measured. */
    private static String temperature(WorkOrder order) {
        String measured = order.fields().getOrDefault("roomTemperature", "");
        return measured.isBlank() ? "" : "（来电人自测室温 " + measured.strip() + " ℃）";
    }

    private static String threeBytes(String text) {
        return FOUR_BYTES.matcher(text).replaceAll("〓");
    }

    private static String business(WorkOrder order) {
        String words = order.matter() + order.title();
        return BUSINESS.stream()
                .filter(word -> words.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("QT");
    }

    private static String house(WorkOrder order) {
        return Optional.ofNullable(order.fields().get("houseNumber"))
                .filter(number -> HOUSE.matcher(number).matches())
                .orElse("");
    }
}
