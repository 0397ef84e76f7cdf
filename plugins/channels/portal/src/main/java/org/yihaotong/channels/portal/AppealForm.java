package org.yihaotong.channels.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.attachment.AllowedContent;
import org.yihaotong.api.attachment.AllowedContent.AllowedKind;
import org.yihaotong.api.attachment.AttachmentKind;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Urgency;

/** The form for an appeal as it was filled in, and how the centre's names of fields read on it. */
record AppealForm(Query query) {

    private static final Map<String, String> NAMES = Map.of(
            "type", "type",
            "title", "title",
            "content", "content",
            "place.address", "address",
            "caller.name", "name",
            "caller.phone", "phone");

    /** The kind of appeal; empty if none was chosen. */
    Optional<AppealType> type() {
        return Arrays.stream(AppealType.values())
                .filter(t -> t.name().equals(query.value("type")))
                .findFirst();
    }

    Appeal appeal() {
        return new Appeal(
                type().orElse(null),
                Urgency.NORMAL,
                query.value("title"),
                query.value("content").replace("\r\n", "\n"),
                FiveElements.NONE,
                new Place("", query.value("address"), Optional.empty(), Optional.empty()),
                "",
                Map.of(),
                new Caller(query.value("name"), query.value("phone").replaceAll("[ ()（）－—]", "")),
                Optional.empty(),
                query.maybe("confidential").isPresent(),
                Channel.WEB,
                Optional.empty());
    }

    /** What the page itself asks of photos: that they are called so. What they are, the centre looks at. */
    List<FieldError> misfits(AllowedContent allowed) {
        List<String> extensions = photos(allowed).map(AllowedKind::extensions).orElse(List.of());
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < query.photos().size(); i++) {
            String name = query.photos().get(i).name().toLowerCase(Locale.ROOT);
            if (extensions.stream().noneMatch(e -> name.endsWith("." + e))) {
                errors.add(
                        new FieldError("photos", "type", Words.say("photo.type", i + 1, String.join("、", extensions))));
            }
        }
        return errors;
    }

    static Optional<AllowedKind> photos(AllowedContent allowed) {
        return allowed.kinds().stream()
                .filter(k -> k.kind() == AttachmentKind.PHOTO)
                .findFirst();
    }

    List<FileContent> files() {
        return query.photos();
    }

    /** The centre's errors as this form names its fields; what the form does not have stands above all of it. */
    static List<FieldError> renamed(List<FieldError> errors) {
        return errors.stream().map(AppealForm::renamed).toList();
    }

    private static FieldError renamed(FieldError e) {
        if (e.field().startsWith("files[")) {
            int no = Integer.parseInt(e.field().substring(6, e.field().indexOf(']'))) + 1;
            return new FieldError("photos", e.code(), Words.say("photo.wrong", no, e.message()));
        }
        return new FieldError(
                e.field().equals("files") ? "photos" : NAMES.getOrDefault(e.field(), "form"), e.code(), e.message());
    }

    /** Never shows what somebody wrote. */
    @Override
    public String toString() {
        return "AppealForm";
    }
}
