package org.yihaotong.testkit.backoffice.ecology12369;

import java.util.List;
import java.util.Optional;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.JsonRules;
import org.yihaotong.testkit.backoffice.ecology12369.FormParts.FormPart;

/** What the platform refuses of a report: its schema, its place, its photos. */
final class ReportRules {

    private static final int LARGEST_PHOTO = 8 << 20;
    private static final int ALL_PHOTOS = 30 << 20;

    private final JsonRules rules = JsonRules.of(ReportRules.class, "schemas.json");

    /** A refusal: HTTP status, the platform's word and the field. */
    record Refusal(int status, String error, String field) {}

    /** What a body of this kind breaks. */
    Optional<Refusal> ofBody(String definition, JsonObject body) {
        return rules.fault(definition, body).map(field -> new Refusal(422, "invalid", field));
    }

    Optional<Refusal> ofReport(JsonObject report, List<FormPart> parts) {
        List<FormPart> photos = named(parts, "photo");
        return ofBody("Report", report)
                .or(() -> ofPlace(report))
                .or(() -> ofInformant(report))
                .or(() -> ofPhotos(report.objects("photos").orElse(List.of()), photos))
                .or(() -> named(parts, "video").size() > 1
                        ? Optional.of(new Refusal(422, "invalid", "video"))
                        : Optional.empty());
    }

    static List<FormPart> named(List<FormPart> parts, String name) {
        return parts.stream().filter(part -> part.name().equals(name)).toList();
    }

    private static Optional<Refusal> ofPlace(JsonObject report) {
        JsonObject place = report.object("place").orElseThrow();
        Optional<Double> lon = place.decimal("lon");
        Optional<Double> lat = place.decimal("lat");
        if (lon.isPresent() != lat.isPresent()) {
            return Optional.of(new Refusal(422, "invalid", "place.lon"));
        }
        if (lon.isEmpty()) {
            return Optional.empty();
        }
        boolean inside = lon.get() >= 110.0 && lon.get() <= 112.2 && lat.get() >= 34.3 && lat.get() <= 36.1;
        return inside ? Optional.empty() : Optional.of(new Refusal(422, "outside-area", "place"));
    }

    private static Optional<Refusal> ofInformant(JsonObject report) {
        JsonObject informant = report.object("informant").orElseThrow();
        boolean real = informant.truth("real").orElseThrow();
        boolean named =
                informant.text("name").isPresent() && informant.text("phone").isPresent();
        boolean silent = informant.text("name").isEmpty()
                && informant.text("phone").isEmpty()
                && informant.text("wechat").isEmpty();
        boolean pressing = report.number("urgency").orElseThrow() == 2;
        boolean reachable = informant.text("phone").isPresent()
                && report.object("place").flatMap(place -> place.decimal("lon")).isPresent();
        if (real ? !named : !silent) {
            return Optional.of(new Refusal(422, "invalid", "informant"));
        }
        return pressing && !reachable ? Optional.of(new Refusal(422, "invalid", "urgency")) : Optional.empty();
    }

    private static Optional<Refusal> ofPhotos(List<JsonObject> list, List<FormPart> photos) {
        if (list.size() != photos.size() || photos.size() > 6) {
            return Optional.of(new Refusal(422, "photo-count", "photos"));
        }
        long all = photos.stream().mapToLong(photo -> photo.content().length).sum();
        if (all > ALL_PHOTOS) {
            return Optional.of(new Refusal(413, "too-large", "photo"));
        }
        for (int i = 0; i < photos.size(); i++) {
            FormPart photo = photos.get(i);
            boolean proved = list.get(i).text("sha256").equals(Optional.of(HmacSha256.digest(photo.content())));
            Optional<Refusal> refusal = ofPhoto(photo)
                    .or(() -> Optional.of(new Refusal(422, "digest", "photos")).filter(r -> !proved));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /** Photos that follow their report: one to four, and nothing else. */
    static Optional<Refusal> ofLater(List<FormPart> parts) {
        if (parts.isEmpty() || parts.size() > 4 || named(parts, "photo").size() < parts.size()) {
            return Optional.of(new Refusal(422, "photo-count", "photo"));
        }
        return parts.stream().flatMap(photo -> ofPhoto(photo).stream()).findFirst();
    }

    private static Optional<Refusal> ofPhoto(FormPart photo) {
        if (photo.content().length > LARGEST_PHOTO) {
            return Optional.of(new Refusal(413, "too-large", "photo"));
        }
        return isPicture(photo.content()) && !photo.fileName().isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(415, "photo-type", "photo"));
    }

    /** By its first bytes. */
    private static boolean isPicture(byte[] content) {
        return content.length > 3
                && ((content[0] == (byte) 0xFF && content[1] == (byte) 0xD8)
                        || (content[0] == (byte) 0x89 && content[1] == 'P'));
    }
}
