package org.yihaotong.seated.ecology12369;

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

/** An order as the part {@code report} of {@code POST /reports} (转办); photos are listed by who packs them. */
final class Report {

    private static final int LONGEST = 2000;
    private static final int SHORTEST = 10;
    private static final String SECRET = "（来电人要求保密，请经12345联系）";
    private static final Pattern PHONES = Pattern.compile("[0-9-]{7,15}");

    /** 表扬 has no code at the platform; 建议 comes closest. */
    private static final Map<AppealType, String> KINDS = Map.of(
            AppealType.CONSULTATION, "consult",
            AppealType.REPORT, "report",
            AppealType.HELP, "help",
            AppealType.COMPLAINT, "report",
            AppealType.SUGGESTION, "suggest",
            AppealType.PRAISE, "suggest");

    private static final Map<Urgency, Integer> URGENCIES =
            Map.of(Urgency.NORMAL, 0, Urgency.URGENT, 1, Urgency.CRITICAL, 2);

    /** Words of field, matter, title or text that tell the pollution; at most three count. */
    private static final List<Map.Entry<String, String>> POLLUTIONS = List.of(
            entry("噪", "noise"),
            entry("大气|废气|异味|臭|油烟|冒烟|扬尘|焚烧", "air"),
            entry("污水|废水|水污染|水体|排污|河水", "water"),
            entry("土壤", "soil"),
            entry("固废|固体废物|垃圾|危废|废渣", "waste"),
            entry("辐射|电磁|基站", "radiation"),
            entry("生态", "ecology"));

    private Report() {}

    static JsonObject of(WorkOrder order) {
        Optional<Gcj02.Point> point = point(order.place());
        Contact contact = Contact.of(order, 20, PHONES, "不详");
        boolean real = !order.confidential() && !contact.phone().equals(Contact.CENTRE);
        boolean pressing = order.urgency() == Urgency.CRITICAL && real && point.isPresent();
        int urgency = URGENCIES.get(order.urgency());
        return new JsonObject()
                .with("hotlineNo", order.orderNo())
                .with("pollution", pollutions(order))
                .with("kind", KINDS.get(order.type()))
                .with("urgency", pressing ? urgency : Math.min(urgency, 1))
                .with("subject", Wording.line(order.fields().getOrDefault("subject", ""), 100, "不详"))
                .with("description", description(order))
                .with("place", place(order.place(), point))
                .with(
                        "informant",
                        new JsonObject()
                                .with("real", real)
                                .with("name", Optional.of(contact.name()).filter(name -> real))
                                .with("phone", Optional.of(contact.phone()).filter(phone -> real))
                                .with("publicity", false))
                .with("acceptedAt", Beijing.iso(order.acceptedAt()))
                .with("due", Beijing.iso(order.due()));
    }

    private static List<String> pollutions(WorkOrder order) {
        String said = String.join(
                " ", order.fields().getOrDefault("pollution", ""), order.matter(), order.title(), order.content());
        List<String> found = POLLUTIONS.stream()
                .filter(known -> Pattern.compile(known.getKey()).matcher(said).find())
                .map(Map.Entry::getValue)
                .limit(3)
                .toList();
        return found.isEmpty() ? List.of("ecology") : found;
    }

    /** Title and content; a text that is too short says that there was no more. */
    private static String description(WorkOrder order) {
        String tail = (order.urgency() == Urgency.CRITICAL ? "（特急）" : "")
                + FilesOf.note(order.files())
                + (order.confidential() ? SECRET : "");
        String whole = Wording.line(order.title(), 100, "环境诉求") + "\n" + Wording.clean(order.content());
        String text = whole.strip().length() < SHORTEST ? whole + "（来电人未作更多说明）" : whole;
        return Wording.abridged(text, LONGEST - tail.length()) + tail;
    }

    private static JsonObject place(Place place, Optional<Gcj02.Point> point) {
        return new JsonObject()
                .with("address", Wording.line(place.address(), 150, "不详"))
                .with("lon", point.map(Gcj02.Point::lon))
                .with("lat", point.map(Gcj02.Point::lat))
                .with("crs", "GCJ02")
                .with("countyCode", place.area().matches("1408\\d\\d") ? place.area() : "140800");
    }

    /** The shifted place; none where the platform would refuse it as outside the area. */
    private static Optional<Gcj02.Point> point(Place place) {
        return place.lon()
                .flatMap(lon -> place.lat().map(lat -> Gcj02.fromWgs84(new Gcj02.Point(lon, lat))))
                .map(Gcj02.Point::rounded)
                .filter(point -> point.isWithin(110.0, 112.2, 34.3, 36.1));
    }
}
