package org.yihaotong.transferred.police110;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.UnitCase;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Gcj02;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.JsonObject;

/** What 110 passes on because it is no matter for the police (非警务转办): becomes a ticket of the centre. */
final class Handover {

    private static final Map<String, AppealType> KINDS = Map.of(
            "咨询", AppealType.CONSULTATION,
            "反映", AppealType.REPORT,
            "求助", AppealType.HELP,
            "投诉", AppealType.COMPLAINT,
            "建议", AppealType.SUGGESTION);

    private Handover() {}

    static Optional<String> fault(JsonObject body) {
        return Fields.of(body)
                .key("msgId", 36)
                .like("jjdbh", "\\d{20}")
                .text("callerNo")
                .oneOf("kind", KINDS.keySet())
                .key("brief", 1000)
                .like("address", "(?s).*")
                .time("receivedAt")
                .flag("threeParty")
                .fault();
    }

    static UnitCase unitCase(JsonObject body) {
        String brief = text(body, "brief");
        String phone = text(body, "callerNo");
        return new UnitCase(
                text(body, "jjdbh"),
                Police110.NUMBER,
                KINDS.get(text(body, "kind")),
                "110转办：" + Wording.line(brief, 30, "非警务求助"),
                brief,
                "",
                new Caller(
                        Wording.line(text(body, "callerName"), 40, ""), phone.matches("[0-9+*-]{3,20}") ? phone : ""),
                false,
                place(body),
                Beijing.parse(text(body, "receivedAt")).orElseThrow(),
                text(body, "callId"),
                Optional.empty(),
                List.of());
    }

    private static Place place(JsonObject body) {
        Optional<Double> lon = body.decimal("lon");
        Optional<Double> lat = body.decimal("lat");
        String address = Wording.line(text(body, "address"), 200, "");
        String crs = text(body, "crs");
        if (lon.isEmpty() || lat.isEmpty() || !crs.matches("WGS84|GCJ02")) {
            return new Place("", address, Optional.empty(), Optional.empty());
        }
        Gcj02.Point given = new Gcj02.Point(lon.get(), lat.get());
        Gcj02.Point point = crs.equals("GCJ02") ? Gcj02.toWgs84(given).rounded() : given;
        return new Place("", address, Optional.of(point.lon()), Optional.of(point.lat()));
    }

    private static String text(JsonObject body, String name) {
        return body.text(name).orElse("").strip();
    }
}
