package org.yihaotong.seated.tax12366;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Contact;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.JsonObject;

/** An order as the business part of {@code transfer} (转办); of a tax report (举报) nothing tells who made it. */
final class Transfer {

    private static final int LONGEST_CONTENT = 2000;
    private static final String REPORT = "JB";
    private static final Pattern PHONES = Pattern.compile("[0-9-]{7,15}");
    private static final Pattern TAXPAYER = Pattern.compile("[0-9A-Z]{15}|[0-9A-Z]{18}|[0-9A-Z]{20}");

    /** 表扬 has no code at the platform; 建议 comes closest. 反映 is what it calls 举报. */
    static final Map<AppealType, String> TYPES = Map.of(
            AppealType.CONSULTATION, "ZX",
            AppealType.REPORT, REPORT,
            AppealType.HELP, "QZ",
            AppealType.COMPLAINT, "TS",
            AppealType.SUGGESTION, "JY",
            AppealType.PRAISE, "JY");

    private static final Map<Urgency, Integer> LEVELS =
            Map.of(Urgency.NORMAL, 1, Urgency.URGENT, 2, Urgency.CRITICAL, 3);

    /** Words of field, matter or text that tell the tax; the first that is found counts. */
    private static final List<Map.Entry<String, String>> TAXES = List.of(
            entry("增值税", "ZZS"),
            entry("企业所得税", "QYSDS"),
            entry("个人所得税", "GRSDS"),
            entry("个税", "GRSDS"),
            entry("社保", "SBF"));

    private static final Enclosures FILES =
            new Enclosures(Map.of("image/jpeg", "jpg", "image/png", "png", "application/pdf", "pdf"), 1 << 20, 3);

    private Transfer() {}

    static JsonObject of(WorkOrder order) throws BackendException {
        String type = TYPES.get(order.type());
        boolean named = !type.equals(REPORT) && !order.confidential();
        Contact contact = Contact.of(order, 20, PHONES, "不详");
        return new JsonObject()
                .with("gdbh", order.orderNo())
                .with("lx", type)
                .with("jjcd", LEVELS.get(order.urgency()))
                .with("bt", Wording.line(told(order, order.title()), 60, "无标题"))
                .with("nr", content(order))
                .with("sz", tax(order))
                .with("lxr", Optional.of(contact.name()).filter(name -> named))
                .with("lxdh", Optional.of(contact.phone()).filter(phone -> named && !phone.equals(Contact.CENTRE)))
                .with("nsrsbh", field(order, "taxpayerId").filter(id -> TAXPAYER.matcher(id)
                        .matches()))
                .with("nsrmc", field(order, "taxpayerName").map(name -> Wording.head(name, 100)))
                .with("dz", address(order))
                .with("slsj", Beijing.text(order.acceptedAt()))
                .with("xbsj", Beijing.text(order.due()))
                .with("fj", files(order));
    }

    /** Of a report the caller's name and number are blotted out of the text as well. */
    private static String told(WorkOrder order, String text) {
        Caller caller = order.caller().orElse(Caller.UNKNOWN);
        if (order.type() != AppealType.REPORT) {
            return text;
        }
        String nameless = caller.name().length() < 2 ? text : text.replace(caller.name(), "来电人");
        return caller.phone().isEmpty() ? nameless : nameless.replace(caller.phone(), "（电话略）");
    }

    private static String content(WorkOrder order) {
        String note = FILES.note(order.files());
        String text = Wording.abridged(told(order, order.content()), LONGEST_CONTENT - note.length()) + note;
        return text.isEmpty() ? "（无内容）" : text;
    }

    private static String tax(WorkOrder order) {
        String said = String.join(
                " ", order.fields().getOrDefault("taxKind", ""), order.matter(), order.title(), order.content());
        return TAXES.stream()
                .filter(tax -> said.contains(tax.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("QT");
    }

    private static Optional<String> address(WorkOrder order) {
        return Optional.of(Wording.line(order.place().address(), 100, "")).filter(line -> !line.isEmpty());
    }

    private static Optional<String> field(WorkOrder order, String name) {
        return Optional.of(Wording.line(order.fields().getOrDefault(name, ""), 200, ""))
                .filter(line -> !line.isEmpty());
    }

    private static Optional<List<JsonObject>> files(WorkOrder order) throws BackendException {
        List<JsonObject> files = new ArrayList<>();
        for (FileContent file : FILES.of(order.files())) {
            files.add(new JsonObject()
                    .with("mc", Wording.line(file.name(), 80, "附件"))
                    .with("lx", FILES.extension(file))
                    .with("nr", Base64.getEncoder().encodeToString(Enclosures.bytes(file))));
        }
        return Optional.of(files).filter(list -> !list.isEmpty());
    }
}
