package org.yihaotong.standard;

import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Intake.Taken;
import org.yihaotong.api.hotline.UnitCase;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.kit.link.JsonObject;

/** Call records and own cases by section 8. */
final class Calls {

    private enum Kind {
        INQUIRY(AppealType.CONSULTATION),
        REPORT(AppealType.REPORT),
        HELP(AppealType.HELP),
        COMPLAINT(AppealType.COMPLAINT),
        SUGGESTION(AppealType.SUGGESTION);

        private final AppealType type;

        Kind(AppealType type) {
            this.type = type;
        }
    }

    private Calls() {}

    static JsonObject take(JsonObject body, Intake intake) {
        List<JsonObject> calls = Fields.of(body, "calls").needObjects("calls", 500);
        return new JsonObject()
                .with(
                        "receipts",
                        calls.stream().map(call -> receipt(call, intake)).toList());
    }

    private static JsonObject receipt(JsonObject call, Intake intake) {
        JsonObject receipt = new JsonObject().with("callId", call.text("callId").orElse(""));
        try {
            Taken taken = intake.take(record(call));
            return switch (taken.outcome()) {
                case APPLIED -> receipt.with("outcome", taken.code().equals(Taken.CORRECTED) ? "REPLACED" : "CREATED");
                case DUPLICATE, LATE -> receipt.with("outcome", "DUPLICATE");
                case REFUSED -> receipt.with("outcome", "REFUSED").with("code", taken.code());
            };
        } catch (Problem misfit) {
            intake.putAside(new org.yihaotong.api.hotline.BadRecord(
                    call.text("callId").orElse("?"), misfit.getMessage(), Shelf.words(call)));
            return receipt.with("outcome", "REFUSED").with("code", misfit.code());
        }
    }

    private static CallRecord record(JsonObject call) {
        Fields f = Fields.of(
                call,
                "callId",
                "direction",
                "hotline",
                "caller",
                "callee",
                "startedAt",
                "answeredAt",
                "endedAt",
                "result",
                "agent",
                "queueSeconds",
                "satisfaction",
                "orderNo",
                "caseNo",
                "recordingRef");
        return new CallRecord(
                f.need("callId", 1, 64),
                f.needOneOf("direction", CallDirection.class),
                f.needPhone("hotline"),
                f.needPhone("caller"),
                f.needPhone("callee"),
                f.needTime("startedAt"),
                f.time("answeredAt"),
                f.needTime("endedAt"),
                f.needOneOf("result", CallResult.class),
                f.text("agent", 0, 20).orElse(""),
                f.number("queueSeconds", 0, Integer.MAX_VALUE),
                f.number("satisfaction", 1, 5),
                f.text("orderNo", 6, 32).orElse(""),
                f.text("caseNo", 0, 40).orElse(""),
                f.text("recordingRef", 0, 200).orElse(""));
    }

    static UnitCase unitCase(JsonObject body) {
        Fields f = Fields.of(
                body,
                "caseNo",
                "kind",
                "title",
                "content",
                "caller",
                "place",
                "receivedAt",
                "callId",
                "hotline",
                "finished",
                "resultText");
        Fields caller = f.needObject("caller", "name", "phone", "confidential");
        boolean confidential = caller.needTruth("confidential");
        caller.check(!confidential || caller.text("name", 0, 40).isEmpty(), "name", "confidential");
        caller.check(!confidential || caller.phone("phone").isEmpty(), "phone", "confidential");
        boolean finished = f.needTruth("finished");
        Optional<String> result = f.text("resultText", 1, 4000);
        f.check(!finished || result.isPresent(), "resultText", "required");
        return new UnitCase(
                f.need("caseNo", 1, 40),
                f.needPhone("hotline"),
                f.needOneOf("kind", Kind.class).type,
                f.need("title", 1, 100),
                f.need("content", 1, 4000),
                "",
                new Caller(
                        caller.text("name", 0, 40).orElse(""),
                        caller.phone("phone").orElse("")),
                confidential,
                f.object("place", "address", "district", "lon", "lat")
                        .map(Calls::place)
                        .orElse(Place.UNKNOWN),
                f.needTime("receivedAt"),
                f.text("callId", 0, 64).orElse(""),
                finished ? result : Optional.empty(),
                List.of());
    }

    private static Place place(Fields p) {
        Optional<Double> lon = p.decimal("lon", 180);
        Optional<Double> lat = p.decimal("lat", 90);
        p.check(lon.isPresent() == lat.isPresent(), "lon", "coordinates");
        String district = p.text("district", 0, 40).orElse("");
        String address = p.text("address", 0, 200).orElse("");
        boolean code = district.matches("[0-9]{6}");
        return new Place(
                code ? district : "", code || address.startsWith(district) ? address : district + address, lon, lat);
    }
}
