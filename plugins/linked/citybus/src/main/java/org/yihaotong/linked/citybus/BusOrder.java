package org.yihaotong.linked.citybus;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.JsonObject;

/** An order as the unit's complaint: categories, the trip, and telephone numbers in E.164. */
final class BusOrder {

    private static final int LONGEST = 3000;
    private static final Pattern PLATE = Pattern.compile("晋M·?[A-Z0-9]{5}");

    /** 表扬 has no code at the unit; 建议 comes closest. */
    private static final Map<AppealType, String> KINDS = Map.of(
            AppealType.CONSULTATION, "inquiry",
            AppealType.REPORT, "report",
            AppealType.HELP, "help",
            AppealType.COMPLAINT, "complaint",
            AppealType.SUGGESTION, "suggestion",
            AppealType.PRAISE, "suggestion");

    private static final Map<Urgency, String> PRIORITIES =
            Map.of(Urgency.NORMAL, "normal", Urgency.URGENT, "high", Urgency.CRITICAL, "critical");

    /** Words of a matter or title that tell the category; the first that is found counts. */
    private static final List<Map.Entry<Pattern, String>> CATEGORIES = List.of(
            entry(Pattern.compile("甩站|不停车|拒载"), "skip_stop"),
            entry(Pattern.compile("晚点|等不到|间隔|班次"), "late"),
            entry(Pattern.compile("失物|遗失|丢失|落在"), "lost_item"),
            entry(Pattern.compile("态度|驾驶服务|驾驶员|司机"), "attitude"),
            entry(Pattern.compile("票价|公交卡|刷卡|扣费|乘车码"), "fare"),
            entry(Pattern.compile("站点|站牌|站亭|候车亭"), "facility"),
            entry(Pattern.compile("线路|改线|延伸"), "route"));

    private static final Set<String> WITH_TRIP = Set.of("late", "skip_stop", "attitude");
    private static final Set<String> TRIP = Set.of("busLine", "plate", "busStop", "boardedAt");

    private final WorkOrder order;
    private final String category;
    private final Optional<Caller> caller;
    private final Optional<String> phone;

    BusOrder(WorkOrder order) {
        this.order = order;
        String said = order.title() + " " + order.matter();
        this.category = CATEGORIES.stream()
                .filter(known -> known.getKey().matcher(said).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("other");
        this.caller = order.caller().filter(person -> !order.confidential());
        this.phone = caller.flatMap(person -> international(person.phone()));
    }

    String subject() {
        return Wording.line(order.title(), 80, "无标题");
    }

    /** The text, the number that cannot be E.164, and what cannot be sent with it. */
    String description(String note) {
        String number = caller.map(Caller::phone)
                .filter(given -> !given.isEmpty() && phone.isEmpty())
                .map(given -> "（来电号码 " + given + "）")
                .orElse("");
        return Wording.abridged(order.content(), LONGEST - note.length() - number.length()) + number + note;
    }

    JsonObject document(String note, List<String> media) {
        return new JsonObject()
                .with("external_id", order.orderNo())
                .with("category", category)
                .with("request_kind", KINDS.get(order.type()))
                .with("priority", PRIORITIES.get(order.urgency()))
                .with("subject", subject())
                .with("description", description(note))
                .with("contact", contact())
                .with("trip", trip())
                .with("due_at", Stamps.text(order.due()))
                .with("media_ids", media.isEmpty() ? Optional.empty() : Optional.of(media));
    }

    private JsonObject contact() {
        return new JsonObject()
                .with(
                        "name",
                        caller.map(person -> Wording.line(person.name(), 30, ""))
                                .filter(name -> !name.isEmpty()))
                .with("phone", phone)
                .with("anonymous", order.confidential());
    }

    /** Needed for what happened on the way, and for whatever is known of it; an unknown line is {@code 0}. */
    private Optional<JsonObject> trip() {
        Map<String, String> fields = order.fields();
        String line = fields.getOrDefault("busLine", "").replace("路", "").strip();
        boolean known = TRIP.stream().anyMatch(name -> given(fields, name).isPresent());
        if (!known && !WITH_TRIP.contains(category)) {
            return Optional.empty();
        }
        return Optional.of(new JsonObject()
                .with("line", Wording.line(line, 10, "0"))
                .with("plate", given(fields, "plate").filter(plate -> PLATE.matcher(plate)
                        .matches()))
                .with("stop", given(fields, "busStop").map(stop -> Wording.line(stop, 40, "不详")))
                .with(
                        "boarded_at",
                        given(fields, "boardedAt").flatMap(BusOrder::moment).map(Stamps::text)));
    }

    private static Optional<Instant> moment(String minutes) {
        return Beijing.parse(minutes + ":00");
    }

    private static Optional<String> given(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A number of China or of this city in E.164. */
    static Optional<String> international(String given) {
        String digits = given.replaceAll("[^0-9+]", "").replaceFirst("^(\\+|00)86", "");
        if (digits.matches("1\\d{10}")) {
            return Optional.of("+86" + digits);
        }
        if (digits.matches("\\d{7}")) {
            return Optional.of("+86359" + digits);
        }
        return digits.matches("0[1-9]\\d{8,10}") ? Optional.of("+86" + digits.substring(1)) : Optional.empty();
    }
}
