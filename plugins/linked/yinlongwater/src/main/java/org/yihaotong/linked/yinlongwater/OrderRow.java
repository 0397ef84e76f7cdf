package org.yihaotong.linked.yinlongwater;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.Rows;

/** An order as a row of {@code t_gd} (工单): codes, lengths and empty values as the unit wants them. */
final class OrderRow {

    private static final int LONGEST_CONTENT = 1490;
    private static final String SEE_ATTACHMENT = "（详见附件）";
    private static final Pattern ABOUT_FILES = Pattern.compile("(（详见附件）)?(（另有\\d+个附件不能随单传送，请致电12345）)?$");
    private static final int COMPARED = 1450;
    private static final long LARGEST_FILE = 5_242_880;
    private static final int MOST_FILES = 6;
    private static final int LONGEST_NAME = 80;
    private static final String WHOLE_CITY = "140800";
    private static final Pattern PHONES = Pattern.compile("[0-9-]{3,15}");
    private static final Pattern AREA = Pattern.compile("1408[0-9]{2}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Za-z]{1,12}");

    /** 表扬 has no code at the unit; 建议 comes closest. */
    private static final Map<AppealType, String> TYPES = Map.of(
            AppealType.CONSULTATION, "1",
            AppealType.REPORT, "2",
            AppealType.HELP, "3",
            AppealType.COMPLAINT, "4",
            AppealType.SUGGESTION, "5",
            AppealType.PRAISE, "5");

    private static final Map<Urgency, String> URGENCIES =
            Map.of(Urgency.NORMAL, "0", Urgency.URGENT, "1", Urgency.CRITICAL, "2");

    private final Map<String, Object> columns;
    private final Optional<String> text;
    private final List<FileContent> files;

    private OrderRow(Map<String, Object> columns, Optional<String> text, List<FileContent> files) {
        this.columns = columns;
        this.text = text;
        this.files = files;
    }

    /** The order as a row; what the unit did not like about its last version is left out. */
    static OrderRow of(WorkOrder order, Refusal refused) {
        String whole = Wording.clean(order.content());
        List<FileContent> files = files(order, whole.length() > LONGEST_CONTENT);
        String note = Enclosures.note(order.files().size() - files.size());
        int room = LONGEST_CONTENT - note.length();
        boolean tooLong = whole.length() > room;
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("gdbh", order.orderNo());
        columns.put("bb", order.version());
        columns.put("sqlx", TYPES.get(order.type()));
        columns.put("jjcd", URGENCIES.get(order.urgency()));
        columns.put("bt", Wording.line(order.title(), 60, "无标题"));
        columns.put("nr", (tooLong ? Wording.head(whole, room) + SEE_ATTACHMENT : whole) + note);
        putContact(columns, order, refused);
        columns.put("dz", Wording.line(order.place().address(), 100, "不详"));
        columns.put(
                "qx",
                refused.isAbout("E12")
                        ? WHOLE_CITY
                        : matching(AREA, order.place().area(), WHOLE_CITY));
        columns.put("yhbh", matching(ACCOUNT, order.fields().get("accountNumber"), null));
        columns.put("slsj", Beijing.time(order.acceptedAt()));
        columns.put("xbsj", Beijing.time(order.due()));
        return new OrderRow(columns, tooLong ? Optional.of(whole) : Optional.empty(), files);
    }

    /** The files that the unit takes; a text that does not fit its column takes the place of one. */
    private static List<FileContent> files(WorkOrder order, boolean textAttached) {
        return order.files().stream()
                .filter(file -> file.size() > 0 && file.size() <= LARGEST_FILE)
                .limit(textAttached ? MOST_FILES - 1 : MOST_FILES)
                .toList();
    }

    private static void putContact(Map<String, Object> columns, WorkOrder order, Refusal refused) {
        Contact contact = Contact.of(order, 20, PHONES, "不详");
        columns.put("lxr", order.confidential() ? null : contact.name());
        columns.put("lxdh", order.confidential() ? null : refused.isAbout("E14") ? Contact.CENTRE : contact.phone());
        columns.put("bmbz", order.confidential() ? "1" : "0");
    }

    String orderNo() {
        return columns.get("gdbh").toString();
    }

    int version() {
        return (int) columns.get("bb");
    }

    /** How many rows the order is. */
    int rows() {
        return 1 + files.size() + (text.isPresent() ? 1 : 0);
    }

    /** Inserts the attachments, if there are any, and then the order, as the unit asks. */
    void insert(Rows rows) throws BackendException {
        if (text.isPresent()) {
            attach(rows, "诉求全文.txt", text.get().getBytes(UTF_8));
        }
        for (FileContent file : files) {
            attach(rows, Wording.line(file.name(), LONGEST_NAME, "附件"), Enclosures.bytes(file));
        }
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        rows.write(
                "insert into mid.t_gd (" + String.join(", ", columns.keySet()) + ") values (" + marks + ")",
                columns.values().toArray());
    }

    private void attach(Rows rows, String name, byte[] content) throws BackendException {
        rows.write(
                "insert into mid.t_gd_fj (gdbh, bb, wjm, nr) values (?, ?, ?, ?)", orderNo(), version(), name, content);
    }

    /** What a content says, whatever the row says about files. */
    private static String said(String content) {
        return Wording.head(ABOUT_FILES.matcher(content).replaceFirst(""), COMPARED);
    }

    /** Whether a row that is there says the same; the time limit and the files may have moved meanwhile. */
    boolean isSameAs(Row there) {
        return columns.entrySet().stream()
                        .filter(column -> !column.getKey().equals("xbsj")
                                && !column.getKey().equals("nr"))
                        .allMatch(column -> column.getValue() instanceof LocalDateTime time
                                ? there.beijing(column.getKey()).equals(Optional.of(Beijing.instant(time)))
                                : there.text(column.getKey())
                                        .equals(
                                                column.getValue() == null
                                                        ? ""
                                                        : column.getValue().toString()))
                && said(columns.get("nr").toString()).equals(said(there.text("nr")));
    }

    private static String matching(Pattern pattern, String value, String otherwise) {
        return value != null && pattern.matcher(value).matches() ? value : otherwise;
    }
}
