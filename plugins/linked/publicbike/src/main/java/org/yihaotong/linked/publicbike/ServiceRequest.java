package org.yihaotong.linked.publicbike;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Contact;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.FileAddress;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Form;

/** An order as a service request: codes, attributes and lengths as the unit wants them. */
final class ServiceRequest {

    /** The photos that the unit shows: one by its address, four more in the text. */
    static final Enclosures PHOTOS = new Enclosures(Map.of("image/jpeg", "jpg", "image/png", "png"), Long.MAX_VALUE, 5);

    private static final String MORE = "\n附件：";
    private static final int CONTENT = 2000;
    /** So many characters of the text are there whatever follows it. */
    private static final int COMPARED = 900;

    private static final Pattern PHONES = Pattern.compile("[0-9-]{3,20}");
    private static final Pattern BIKE = Pattern.compile("[0-9]{8}");
    private static final Pattern STATION = Pattern.compile("[0-9]{4}");

    /** 表扬 has no code at the unit; 建议 comes closest. */
    private static final Map<AppealType, String> KINDS = Map.of(
            AppealType.CONSULTATION, "inquiry",
            AppealType.REPORT, "report",
            AppealType.HELP, "help",
            AppealType.COMPLAINT, "complaint",
            AppealType.SUGGESTION, "suggestion",
            AppealType.PRAISE, "suggestion");

    /** The first word found in matter, title and content decides. */
    private static final List<Map.Entry<String, String>> SERVICES = List.of(
            Map.entry("乱停", "PARK"),
            Map.entry("计费", "FEE"),
            Map.entry("扣费", "FEE"),
            Map.entry("办卡", "CARD"),
            Map.entry("退卡", "CARD"),
            Map.entry("卡", "CARD"),
            Map.entry("桩", "STAND"),
            Map.entry("站点", "STAND"),
            Map.entry("锁柱", "STAND"),
            Map.entry("车辆故障", "BIKE"),
            Map.entry("车胎", "BIKE"),
            Map.entry("链条", "BIKE"),
            Map.entry("车锁", "BIKE"),
            Map.entry("车座", "BIKE"));

    private static final List<Map.Entry<String, String>> FAULTS =
            List.of(Map.entry("胎", "TYRE"), Map.entry("链", "CHAIN"), Map.entry("锁", "LOCK"), Map.entry("座", "SEAT"));

    private ServiceRequest() {}

    static Form of(WorkOrder order, List<FileAddress> photos) {
        String service = service(order);
        Form form = place(new Form(UTF_8).with("service_code", service), order.place())
                .with("description", description(order, photos))
                .with("media_url", photos.stream().findFirst().map(FileAddress::url));
        Contact contact = Contact.of(order, 40, PHONES, "匿名");
        form = order.confidential()
                ? form.with("first_name", "匿名")
                : form.with("first_name", contact.name()).with("phone", contact.phone());
        form = form.with("requested_datetime", Beijing.iso(order.acceptedAt()))
                .with("attribute[external_id]", order.orderNo())
                .with("attribute[kind]", KINDS.get(order.type()))
                .with("attribute[urgency]", order.urgency().name().toLowerCase(Locale.ROOT))
                .with("attribute[due]", Beijing.iso(order.due()));
        return attributes(form, service, order);
    }

    /** The first line is shown as title over there; photos beside the first stand at the end. */
    private static String description(WorkOrder order, List<FileAddress> photos) {
        String more = photos.stream().skip(1).map(FileAddress::url).collect(joining("\n"))
                + Enclosures.note(order.files().size() - photos.size());
        String end = more.isEmpty() ? "" : MORE + more;
        return Wording.abridged(said(order), CONTENT - end.length()) + end;
    }

    private static String said(WorkOrder order) {
        return Wording.line(order.title(), 100, "无标题") + "\n" + order.content();
    }

    /** Coordinates if they lie in the city, else the address. */
    private static Form place(Form form, Place place) {
        Optional<Double> lat = place.lat().filter(n -> n >= 34.3 && n <= 36.0);
        Optional<Double> lon = place.lon().filter(n -> n >= 110.2 && n <= 112.1);
        String address = Wording.line(place.address(), 200, lat.isPresent() && lon.isPresent() ? "" : "不详");
        Form with = lat.isPresent() && lon.isPresent()
                ? form.with("lat", six(lat.get())).with("long", six(lon.get()))
                : form;
        return address.isEmpty() ? with : with.with("address_string", address);
    }

    private static String six(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(6, RoundingMode.HALF_UP).toPlainString();
    }

    private static Form attributes(Form form, String service, WorkOrder order) {
        return switch (service) {
            case "BIKE" -> bike(order)
                    .map(number -> form.with("attribute[bike_no]", number))
                    .orElse(form)
                    .with("attribute[fault]", first(FAULTS, order.title() + order.content(), "UNKNOWN"));
            case "STAND" -> form.with(
                    "attribute[station_no]",
                    Optional.ofNullable(order.fields().get("stationNumber"))
                            .filter(number -> STATION.matcher(number).matches())
                            .orElse("0000"));
            default -> form;
        };
    }

    private static Optional<String> bike(WorkOrder order) {
        return Optional.ofNullable(order.fields().get("bikeNumber"))
                .filter(number -> BIKE.matcher(number).matches());
    }

    private static String service(WorkOrder order) {
        String byTitle = first(SERVICES, order.matter() + order.title(), "");
        return byTitle.isEmpty()
                ? first(SERVICES, order.content(), bike(order).isPresent() ? "BIKE" : "OTHER")
                : byTitle;
    }

    private static String first(List<Map.Entry<String, String>> words, String text, String otherwise) {
        return words.stream()
                .filter(word -> text.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    /** Whether a request of the unit says the same as an order, whatever photos came with it. */
    static boolean isSame(WorkOrder order, String description) {
        int end = description.lastIndexOf(MORE);
        String there = end < 0 ? description : description.substring(0, end);
        return Wording.head(Wording.clean(said(order)).strip(), COMPARED)
                .equals(Wording.head(Wording.clean(there).strip(), COMPARED));
    }
}
