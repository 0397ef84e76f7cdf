package org.yihaotong.seated.market12315;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.kit.Contact;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.SoapElement;

/** An order as {@code submitCase} (报送): values, lengths and order of elements as in the platform's schema. */
final class Submission {

    private static final String CITY = "140800";
    private static final Pattern REGION = Pattern.compile("1408[0-9]{2}");
    private static final Pattern MOBILE = Pattern.compile("1[0-9]{10}");
    private static final Pattern PHONE = Pattern.compile("[0-9-]{7,13}");

    /** The centre's number as the platform takes it. */
    private static final String CENTRE = "0359-12345";

    /** 表扬 has no type at the platform; it goes as 建议 does. */
    private static final Map<AppealType, String> TYPES = Map.of(
            AppealType.CONSULTATION, "ZX",
            AppealType.REPORT, "JB",
            AppealType.HELP, "TS",
            AppealType.COMPLAINT, "TS",
            AppealType.SUGGESTION, "ZX",
            AppealType.PRAISE, "ZX");

    /** Words of a matter or title that tell the field; the first that is found counts. */
    private static final List<Map.Entry<String, String>> FIELDS = List.of(
            entry("价格", "JG"),
            entry("收费", "JG"),
            entry("食药", "YP"),
            entry("食品", "YP"),
            entry("药品", "YP"),
            entry("知识产权", "ZS"),
            entry("商标", "ZS"),
            entry("专利", "ZS"),
            entry("质量", "ZL"),
            entry("特种设备", "ZL"));

    private static final int AT_ONCE = 5;
    private static final Enclosures FILES = new Enclosures(
            Map.of("image/jpeg", "jpg", "image/png", "png", "application/pdf", "pdf", "audio/mpeg", "mp3"),
            5_000_000,
            Integer.MAX_VALUE);

    private Submission() {}

    static SoapElement of(WorkOrder order) throws BackendException {
        String type = type(order);
        return Exchange.element("submitCase")
                .with("hotlineNo", order.orderNo())
                .with("caseType", type)
                .with("source", "12345")
                .with("field", field(order))
                .with("isReport", type.equals("JB") ? Optional.of("true") : Optional.empty())
                .with(complainant(order))
                .with(Exchange.element("respondent")
                        .with("name", extra(order, "respondent", 100).orElse("不详"))
                        .with("uscc", extra(order, "creditCode", 18).filter(CreditCode::isValid))
                        .with("address", extra(order, "respondentAddress", 150)))
                .with(goods(order))
                .with("title", Wording.line(order.title(), 60, "无标题"))
                .with("fact", fact(order))
                .with("demand", demand(order, type))
                .with("regionCode", region(order))
                .with("acceptedAt", Exchange.time(order.acceptedAt()))
                .with("due", Exchange.time(order.due()))
                .with(attachments(beside(order)));
    }

    /** A file that follows its case (补充材料). */
    static SoapElement material(FileContent file, String caseId) throws BackendException {
        return Exchange.element("appendMaterial").with("caseId", caseId).with(attachments(List.of(file)));
    }

    /** The files that the platform takes. */
    static List<FileContent> going(WorkOrder order) {
        return FILES.of(order.files());
    }

    /** Those that go with the case; the others follow it. */
    static List<FileContent> beside(WorkOrder order) {
        return going(order).stream().limit(AT_ONCE).toList();
    }

    /** A confidential order goes as a report, since only reports may be anonymous. */
    private static String type(WorkOrder order) {
        boolean lawBroken = order.fields().getOrDefault("report", "").equals("是");
        return order.confidential() || lawBroken ? "JB" : TYPES.get(order.type());
    }

    private static String field(WorkOrder order) {
        String said = order.matter() + " " + order.title();
        return FIELDS.stream()
                .filter(kind -> said.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("XF");
    }

    private static SoapElement complainant(WorkOrder order) {
        boolean nobody = order.confidential();
        SoapElement element = Exchange.element("complainant").with("anonymous", Boolean.toString(nobody));
        if (nobody) {
            return element.with("name", "匿名");
        }
        Contact contact = Contact.of(order, 30, Pattern.compile("1[0-9]{10}|[0-9-]{7,13}"), "不详");
        boolean mobile = MOBILE.matcher(contact.phone()).matches();
        String phone = PHONE.matcher(contact.phone()).matches() ? contact.phone() : CENTRE;
        return element.with("name", contact.name()).with(mobile ? "mobile" : "phone", phone);
    }

    private static List<SoapElement> goods(WorkOrder order) {
        return extra(order, "goods", 60)
                .map(name -> List.of(Exchange.element("goods")
                        .with("name", name)
                        .with("amount", extra(order, "amount", 13).flatMap(Submission::amount))
                        .with("boughtOn", extra(order, "boughtOn", 10).filter(Submission::isDay))))
                .orElse(List.of());
    }

    /** Ten characters at least; what does not fit is had by telephone. */
    private static String fact(WorkOrder order) {
        String note = FILES.note(order.files());
        String said = Wording.abridged(order.content(), 2000 - note.length()) + note;
        return said.length() < 10 ? "来电人反映的事实：" + said + "（详情请致电12345）" : said;
    }

    private static Optional<String> demand(WorkOrder order, String type) {
        return extra(order, "demand", 300).or(() -> type.equals("TS") ? Optional.of("请依法处理") : Optional.empty());
    }

    private static String region(WorkOrder order) {
        return REGION.matcher(order.place().area()).matches() ? order.place().area() : CITY;
    }

    private static List<SoapElement> attachments(List<FileContent> files) throws BackendException {
        SoapElement all = Exchange.element("all");
        for (FileContent file : files) {
            byte[] bytes = Enclosures.bytes(file);
            all = all.with(Exchange.element("attachment")
                    .with("name", Wording.line(file.name(), 80, "附件"))
                    .with("type", FILES.extension(file))
                    .with("sha1", Exchange.sha1(bytes))
                    .with(Exchange.element("content").bytes(bytes)));
        }
        return all.children();
    }

    private static Optional<String> extra(WorkOrder order, String field, int limit) {
        return Optional.of(Wording.line(order.fields().getOrDefault(field, ""), limit, ""))
                .filter(value -> !value.isEmpty());
    }

    private static Optional<String> amount(String text) {
        return Optional.of(text)
                .filter(given -> given.matches("[0-9]{1,10}(\\.[0-9]{1,2})?"))
                .map(given -> new BigDecimal(given).setScale(2).toPlainString());
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
