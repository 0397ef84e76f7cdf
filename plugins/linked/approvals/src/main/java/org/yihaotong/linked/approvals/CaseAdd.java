package org.yihaotong.linked.approvals;

import java.util.Map;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Contact;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.JsonObject;

/** An order as the body of {@code /case/add} (派单); every field is there, and what is unknown is an empty text. */
final class CaseAdd {

    private static final Pattern PHONES = Pattern.compile("[0-9-]{5,18}");
    private static final Pattern ITEM = Pattern.compile("[0-9A-Za-z-]{11,31}");

    /** 表扬 has no code at the unit; 建议 comes closest. */
    private static final Map<AppealType, String> TYPES = Map.of(
            AppealType.CONSULTATION, "ZX",
            AppealType.REPORT, "FY",
            AppealType.HELP, "QZ",
            AppealType.COMPLAINT, "TS",
            AppealType.SUGGESTION, "JY",
            AppealType.PRAISE, "JY");

    private static final Map<Urgency, String> URGENCIES =
            Map.of(Urgency.NORMAL, "0", Urgency.URGENT, "1", Urgency.CRITICAL, "2");

    private CaseAdd() {}

    /**
     * Spells the order.
     *
     * @param note what could not be sent with it
     * @param fileIds of files that were uploaded, with commas between
     */
    static JsonObject of(WorkOrder order, String note, String fileIds) {
        boolean secret = order.confidential();
        Contact contact = Contact.of(order, 20, PHONES, secret ? "保密" : "不详");
        String item = order.fields().getOrDefault("itemCode", "");
        return new JsonObject()
                .with("caseCode", order.orderNo())
                .with("caseType", TYPES.get(order.type()))
                .with("emergency", URGENCIES.get(order.urgency()))
                .with("itemCode", ITEM.matcher(item).matches() ? item : "QT")
                .with("title", Wording.line(order.title(), 40, "无标题"))
                .with("content", Wording.abridged(order.content(), 2000 - note.length()) + note)
                .with("applyName", contact.name())
                .with("applyTel", secret ? "" : contact.phone())
                .with("isSecret", secret ? "Y" : "N")
                .with("projectNo", Wording.line(order.fields().getOrDefault("projectNumber", ""), 40, ""))
                .with("address", Wording.line(order.place().address(), 100, ""))
                .with("createTime", Moments.text(order.acceptedAt()))
                .with("limitTime", Moments.text(order.due()))
                .with("fileIds", fileIds);
    }
}
