package org.yihaotong.seated.ecology12369;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitCase;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Gcj02;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.JsonObject;

/** A report born at the platform (12369自有举报), or a change of one. */
final class LocalReport {

    static final String NUMBER = "12369";
    private static final String SETTLED = "12369平台已办结，答复留存于该平台。";

    private static final Map<String, AppealType> KINDS = Map.of(
            "report", AppealType.REPORT,
            "consult", AppealType.CONSULTATION,
            "help", AppealType.HELP,
            "suggest", AppealType.SUGGESTION);

    private static final Map<String, String> POLLUTIONS = Map.of(
            "air", "大气污染",
            "water", "水污染",
            "noise", "噪声污染",
            "soil", "土壤污染",
            "waste", "固体废物",
            "radiation", "辐射",
            "ecology", "生态破坏");

    private final JsonObject item;
    private final Instant now;

    LocalReport(JsonObject item, Instant now) {
        this.item = item;
        this.now = now;
    }

    long seq() {
        return item.number("seq").orElse(0L);
    }

    /** Gives the case to the centre, and its end if the centre knew it as open; the centre's own orders are skipped. */
    void take(Intake intake) {
        if (!text("hotlineNo").isEmpty() || text("reportNo").isEmpty()) {
            return;
        }
        Intake.CaseTaken taken = intake.take(unitCase(isSettled()));
        if (isSettled() && taken.outcome() == Intake.Outcome.DUPLICATE) {
            String orderNo = intake.take(unitCase(false)).orderNo();
            Optional.of(orderNo).filter(no -> !no.isEmpty()).ifPresent(no -> intake.take(end(no)));
        }
    }

    private UnitCase unitCase(boolean settled) {
        JsonObject informant = item.object("informant").orElseGet(JsonObject::new);
        String phone = informant.text("phone").orElse("");
        return new UnitCase(
                text("reportNo"),
                text("channel").equals("phone") ? NUMBER : "",
                KINDS.getOrDefault(text("kind"), AppealType.REPORT),
                Wording.line(text("subject"), 100, "12369举报"),
                text("description"),
                item.texts("pollution").orElse(List.of()).stream()
                        .map(POLLUTIONS::get)
                        .filter(word -> word != null)
                        .collect(Collectors.joining("、")),
                new Caller(
                        Wording.line(informant.text("name").orElse(""), 40, ""),
                        phone.matches("[0-9+*-]{3,20}") ? phone : ""),
                false,
                place(item.object("place").orElseGet(JsonObject::new)),
                Beijing.parseIso(text("registeredAt")).orElse(now),
                text("callId"),
                settled ? Optional.of(SETTLED) : Optional.empty(),
                List.of());
    }

    private static Place place(JsonObject place) {
        Optional<Gcj02.Point> point = place.decimal("lon")
                .flatMap(lon -> place.decimal("lat").map(lat -> new Gcj02.Point(lon, lat)))
                .map(given -> Gcj02.toWgs84(given).rounded());
        return new Place(
                place.text("countyCode").filter(code -> code.matches("\\d{6}")).orElse(""),
                Wording.line(place.text("address").orElse(""), 200, ""),
                point.map(Gcj02.Point::lon),
                point.map(Gcj02.Point::lat));
    }

    private UnitReply end(String orderNo) {
        return new UnitReply(
                text("reportNo") + "-" + seq(),
                orderNo,
                ReplyKind.COMPLETED,
                SETTLED,
                "12369平台",
                now,
                Optional.of(AnswerResult.EXPLAINED),
                false,
                Optional.empty(),
                "");
    }

    private boolean isSettled() {
        return text("code").equals("finished")
                || text("code").equals("revised")
                || text("code").equals("callback");
    }

    private String text(String name) {
        return item.text(name).orElse("").strip();
    }
}
