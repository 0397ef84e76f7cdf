package org.yihaotong.transferred.police110;

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
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.JsonObject;

/** An order as an incident card (警情卡): what the caller told the centre, so that 110 does not ask again. */
final class IncidentCard {

    private static final int LONGEST_BRIEF = 500;
    private static final String SECRET = "（来电人要求保密，请经12345联系）";
    private static final Pattern PHONES = Pattern.compile("[0-9+-]{3,20}");
    private static final Pattern CALL = Pattern.compile("\\S{1,64}");

    private static final Map<String, String> MODES = Map.of("已转接", "one_key", "三方通话", "three_party");

    /** Words of the extra field, the matter or the title that tell the category; the first that is found counts. */
    private static final List<Map.Entry<String, String>> CATEGORIES = List.of(
            entry("轻生", "suicide"),
            entry("自杀", "suicide"),
            entry("跳楼", "suicide"),
            entry("走失", "missing"),
            entry("失踪", "missing"),
            entry("刑事", "criminal"),
            entry("诈骗", "criminal"),
            entry("盗窃", "criminal"),
            entry("被盗", "criminal"),
            entry("抢劫", "criminal"),
            entry("纠纷", "dispute"),
            entry("争执", "dispute"),
            entry("交通", "traffic"),
            entry("车祸", "traffic"),
            entry("火灾", "fire"),
            entry("着火", "fire"),
            entry("急救", "medical"),
            entry("受伤", "medical"),
            entry("治安", "public_order"),
            entry("打架", "public_order"),
            entry("斗殴", "public_order"),
            entry("赌博", "public_order"),
            entry("求助", "help"));

    private IncidentCard() {}

    /**
     * The card.
     *
     * @param recording where the recording of the call is had, if it lies beside the order
     * @param recordings where recordings are had otherwise, followed by the number of the call
     */
    static JsonObject of(WorkOrder order, Optional<String> recording, String recordings, String agent) {
        String mode = MODES.getOrDefault(order.fields().getOrDefault("transferred", ""), "data_only");
        String call = Optional.ofNullable(order.fields().get("callId"))
                .filter(id -> CALL.matcher(id).matches())
                .orElse(order.orderNo());
        Contact contact = Contact.of(order, 20, PHONES, "");
        Place place = order.place();
        boolean placed = place.lon().isPresent() && place.lat().isPresent();
        return new JsonObject()
                .with("cardNo", order.orderNo())
                .with("rev", order.version())
                .with("callId", call)
                .with("transferMode", mode)
                .with("callerNo", contact.phone())
                .with("callerName", Optional.of(contact.name()).filter(name -> !name.isEmpty()))
                .with("category", category(order))
                .with("danger", isDangerous(order))
                .with("brief", brief(order))
                .with("address", Wording.line(place.address(), 150, "不详"))
                .with("lon", place.lon().filter(lon -> placed))
                .with("lat", place.lat().filter(lat -> placed))
                .with("crs", Optional.of("WGS84").filter(crs -> placed))
                .with("recordingUrl", recording.orElse(recordings.replaceFirst("/+$", "") + "/" + call))
                .with("agentNo", Wording.line(order.fields().getOrDefault("agentNo", agent), 10, "12345"))
                .with("calledAt", Beijing.text(order.acceptedAt()))
                .with(
                        "transferredAt",
                        Beijing.text(mode.equals("data_only") ? order.acceptedAt() : order.dispatchedAt()))
                .with("orderNo", order.ticket());
    }

    private static String brief(WorkOrder order) {
        String title = Wording.line(order.title(), 100, "警情");
        String tail = order.confidential() ? SECRET : "";
        String whole = title + "\n" + Wording.clean(order.content());
        return Wording.abridged(whole, LONGEST_BRIEF - tail.length()) + tail;
    }

    private static String category(WorkOrder order) {
        String said = String.join(" ", order.fields().getOrDefault("category", ""), order.matter(), order.title());
        return CATEGORIES.stream()
                .filter(known -> said.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(order.type() == AppealType.HELP ? "help" : "other");
    }

    private static boolean isDangerous(WorkOrder order) {
        return order.urgency() == Urgency.CRITICAL || "是".equals(order.fields().get("danger"));
    }
}
