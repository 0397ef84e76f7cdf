package org.yihaotong.linked.minshenggas;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Contact;
import org.yihaotong.kit.Gcj02;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.JsonObject;

/** An order as the unit's work order: kinds, lengths, and the emergency part that a leak must go with. */
final class GasOrder {

    private static final String LEAK = "leak";
    private static final Pattern PHONES = Pattern.compile("[0-9-]{3,20}");
    private static final Pattern LEFT_FILES = Pattern.compile("（另有\\d+个附件不能随单传送，请致电12345）$");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{9}");

    /** 表扬 has no code at the unit; 建议 comes closest. */
    private static final Map<AppealType, String> KINDS = Map.of(
            AppealType.CONSULTATION, "inquiry",
            AppealType.REPORT, "report",
            AppealType.HELP, "help",
            AppealType.COMPLAINT, "complaint",
            AppealType.SUGGESTION, "suggestion",
            AppealType.PRAISE, "suggestion");

    /** Words of a matter or title that tell the business; the first that is found counts, danger first. */
    private static final List<Map.Entry<Pattern, String>> BUSINESS = List.of(
            entry(Pattern.compile("泄漏|漏气|燃气味|煤气味|天然气味"), LEAK),
            entry(Pattern.compile("停气|断气|没气|无气"), "outage"),
            entry(Pattern.compile("气压|压力|火小"), "pressure"),
            entry(Pattern.compile("费|缴|账单"), "billing"),
            entry(Pattern.compile("开户|报装|安装|通气"), "installation"),
            entry(Pattern.compile("燃气表|换表|读数"), "meter"),
            entry(Pattern.compile("安检|服务|态度"), "service"));

    private static final Map<String, String> SMELL = Map.of("轻微", "slight", "强烈", "strong");
    private static final Map<String, String> VALVE = Map.of("是", "yes", "否", "no");

    private final WorkOrder order;
    private final String category;
    private final Contact contact;

    GasOrder(WorkOrder order) {
        this.order = order;
        String said = order.matter() + " " + order.title();
        this.category = BUSINESS.stream()
                .filter(business -> business.getKey().matcher(said).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("other");
        this.contact = Contact.of(order, 30, PHONES, "");
    }

    /** Whether the unit's emergency desk must act (险情). */
    boolean isEmergency() {
        return category.equals(LEAK)
                || (order.urgency() == Urgency.CRITICAL && (category.equals("outage") || category.equals("pressure")));
    }

    String title() {
        return Wording.line(order.title(), 80, "无标题");
    }

    /** The text, and what cannot be sent with it. */
    String content(String note) {
        return Wording.abridged(order.content(), 3000 - note.length()) + note;
    }

    /** Whether two texts say the same; how many files could not go may be another number meanwhile. */
    static boolean isSame(String one, String other) {
        return LEFT_FILES
                .matcher(one)
                .replaceFirst("")
                .equals(LEFT_FILES.matcher(other).replaceFirst(""));
    }

    JsonObject document(String note, List<String> attachments) {
        return new JsonObject()
                .with("kind", KINDS.get(order.type()))
                .with("category", category)
                .with("emergency", isEmergency())
                .with("emergencyInfo", isEmergency() ? Optional.of(emergency()) : Optional.empty())
                .with("title", title())
                .with("content", content(note))
                .with("contact", contact())
                .with("location", location(order.place()))
                .with("receivedAt", Beijing.iso(order.acceptedAt()))
                .with("deadline", Beijing.iso(order.due()))
                .with("attachments", attachments.isEmpty() ? Optional.empty() : Optional.of(attachments));
    }

    /** In an emergency there must be a number: the centre's own where the caller's is unknown or not to be told. */
    private JsonObject contact() {
        boolean unknown = contact.phone().equals(Contact.CENTRE);
        return new JsonObject()
                .with("name", Optional.of(contact.name()).filter(name -> !name.isEmpty()))
                .with("phone", Optional.of(contact.phone()).filter(phone -> isEmergency() || !unknown))
                .with("confidential", order.confidential());
    }

    /** What the intake did not ask is taken as the more dangerous case where the unit knows no 不清楚. */
    private JsonObject emergency() {
        Map<String, String> fields = order.fields();
        return new JsonObject()
                .with("smellStrength", SMELL.getOrDefault(fields.getOrDefault("smell", ""), "unknown"))
                .with("indoor", !"室外".equals(fields.get("leakPlace")))
                .with("injured", injured(fields.getOrDefault("injured", "")))
                .with("valveClosed", VALVE.getOrDefault(fields.getOrDefault("valveClosed", ""), "unknown"))
                .with("callbackPhone", contact.phone());
    }

    private static int injured(String number) {
        return number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0;
    }

    private JsonObject location(Place place) {
        JsonObject location = new JsonObject().with("address", Wording.line(place.address(), 150, "不详"));
        if (place.lon().isPresent() && place.lat().isPresent()) {
            Gcj02.Point there = Gcj02.fromWgs84(
                            new Gcj02.Point(place.lon().get(), place.lat().get()))
                    .rounded();
            location = location.with("lng", there.lon()).with("lat", there.lat());
        }
        return location.with(
                "accountNo",
                Optional.ofNullable(order.fields().get("accountNumber"))
                        .filter(number -> ACCOUNT.matcher(number).matches()));
    }
}
