package org.yihaotong.linked.intercitybus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
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
import org.yihaotong.kit.link.JsonObject;

/**
 * A row of the workbook before it has a batch: columns A to I (转办单), an order or an instruction about one.
 *
 * @param key what makes a repeat known
 */
record BatchRow(String key, List<String> cells) {

    private static final Enclosures ENCLOSURES = new Enclosures(Map.of("image/jpeg", "jpg"), 900 << 10, 5);

    private static final int COLUMNS = 9;
    private static final int LONGEST = 1500;
    private static final int LONGEST_TITLE = 100;
    private static final Pattern LEFT_FILES = Pattern.compile("（另有\\d+个附件不能随单传送，请致电12345）$");
    private static final Pattern PHONES = Pattern.compile("[0-9-]{3,20}");

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

    static BatchRow of(WorkOrder order) {
        Contact contact = Contact.of(order, 20, PHONES, "不详");
        boolean secret = order.confidential();
        return new BatchRow(
                order.orderNo() + "." + order.version(),
                List.of(
                        order.orderNo(),
                        TYPES.get(order.type()),
                        URGENCIES.get(order.urgency()),
                        category(order),
                        words(order),
                        secret ? "保密" : contact.name(),
                        secret ? "请联系12345" : contact.phone(),
                        Beijing.text(order.due()).substring(0, 16),
                        "新办"));
    }

    /** The order's pictures under the names that the agreement gives them. */
    static List<FileContent> pictures(WorkOrder order) {
        List<FileContent> pictures = new ArrayList<>();
        for (FileContent file : ENCLOSURES.of(order.files())) {
            String name = order.orderNo() + "_" + (pictures.size() + 1) + ".jpg";
            pictures.add(new FileContent(file.id(), name, file.mediaType(), file.size(), file.sha256(), file.source()));
        }
        return pictures;
    }

    /** An instruction: only number, text, time and what is to be done are filled in. */
    static BatchRow of(String key, String orderNo, String text, String time, String instruction) {
        List<String> cells = new ArrayList<>(Collections.nCopies(COLUMNS, ""));
        cells.set(0, orderNo);
        cells.set(4, Wording.head(Wording.clean(text), LONGEST));
        cells.set(7, time);
        cells.set(8, instruction);
        return new BatchRow(key, cells);
    }

    /** How the row waits in the mailbox for its batch. */
    String spelled() {
        return new String(new JsonObject().with("cells", cells).bytes(), UTF_8);
    }

    /** Reads what waits. */
    static BatchRow parse(String key, String spelled) {
        List<String> cells = new ArrayList<>();
        Object found = JsonObject.parse(spelled.strip().getBytes(UTF_8))
                .map(json -> json.members().get("cells"))
                .orElse(List.of());
        ((List<?>) found).forEach(cell -> cells.add(cell.toString()));
        return new BatchRow(key, cells);
    }

    /** Whether an earlier row says the same; time limit and files may be others meanwhile. */
    boolean isSameAs(BatchRow before) {
        return lasting(cells).equals(lasting(before.cells));
    }

    private static List<String> lasting(List<String> cells) {
        List<String> lasting = new ArrayList<>(cells);
        if (lasting.size() == COLUMNS) {
            lasting.set(4, LEFT_FILES.matcher(lasting.get(4)).replaceFirst(""));
            lasting.set(7, "");
        }
        return lasting;
    }

    /** Never shows what it says. */
    @Override
    public String toString() {
        return "BatchRow[" + key + "]";
    }

    /** Title, line break, content; what the agent asked beside goes to the end. */
    private static String words(WorkOrder order) {
        String title = Wording.line(order.title(), LONGEST_TITLE, "无标题");
        String asked = "";
        for (String[] field : new String[][] {{"line", "线路"}, {"rideTime", "乘车时间"}}) {
            String value = order.fields().getOrDefault(field[0], "");
            asked += value.isBlank() ? "" : "\n" + field[1] + "：" + Wording.line(value, 40, "");
        }
        String note = asked + ENCLOSURES.note(order.files());
        return title + "\n" + Wording.abridged(order.content(), LONGEST - title.length() - 1 - note.length()) + note;
    }

    private static String category(WorkOrder order) {
        String words = order.matter() + order.title();
        for (String[] kind : new String[][] {
            {"晚点", "晚点|误点|不准时|发车"},
            {"失物", "失物|遗失|丢失|落在"},
            {"票务", "票"},
            {"服务态度", "态度|服务|司机|驾驶"},
            {"安全", "安全|超速|事故"},
            {"线路", "线路|站点|改线|绕行"}
        }) {
            if (Pattern.compile(kind[1]).matcher(words).find()) {
                return kind[0];
            }
        }
        return "其他";
    }
}
