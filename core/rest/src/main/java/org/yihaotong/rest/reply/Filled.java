package org.yihaotong.rest.reply;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.reply.ReplyAction;
import org.yihaotong.api.reply.ReplyForm;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.rest.guard.FormFields;

/** What a worker filled in, as the browser sends it: a form, or parts with photos. */
record Filled(Map<String, String> fields, List<FileContent> photos) {

    static final Filled NOTHING = new Filled(Map.of(), List.of());

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final Map<String, AnswerResult> RESULTS = Map.of(
            "solved", AnswerResult.SOLVED, "explained", AnswerResult.EXPLAINED, "unsolved", AnswerResult.UNSOLVED);

    Filled {
        fields = Map.copyOf(fields);
        photos = List.copyOf(photos);
    }

    /**
     * Reads a body of this content type.
     *
     * @throws IllegalArgumentException if it is not what the type says
     */
    static Filled of(String contentType, byte[] body) {
        String type = contentType == null ? "" : contentType;
        return type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data") ? parts(type, body) : form(body);
    }

    private static Filled form(byte[] body) {
        return new Filled(FormFields.of(body), List.of());
    }

    private static Filled parts(String type, byte[] body) {
        Map<String, String> fields = new HashMap<>();
        List<MultipartBody.Part> files = new ArrayList<>();
        for (MultipartBody.Part part : MultipartBody.read(type, body)) {
            if (part.isFile()) {
                files.add(part);
            } else {
                fields.put(part.name(), part.text());
            }
        }
        List<FileContent> photos = new ArrayList<>();
        for (MultipartBody.Part file : files) {
            if (file.name().equals("photo") && !file.latin().isEmpty()) {
                photos.add(photo(photos.size() + 1, file));
            }
        }
        return new Filled(fields, photos);
    }

    private static FileContent photo(int no, MultipartBody.Part file) {
        byte[] bytes = file.bytes();
        boolean png = file.mediaType().equals("image/png");
        return new FileContent(
                "photo" + no,
                "photo" + no + (png ? ".png" : ".jpg"),
                file.mediaType(),
                bytes.length,
                "",
                () -> new ByteArrayInputStream(bytes));
    }

    String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The form as the desk takes it; what cannot be read is missing. */
    ReplyForm form() {
        return new ReplyForm(
                action(),
                value("pin").strip(),
                value("text").replace("\r\n", "\n").strip(),
                newDue(),
                Optional.ofNullable(RESULTS.get(value("result"))),
                value("handler").strip(),
                value("nonce"),
                photos);
    }

    private Optional<ReplyAction> action() {
        return List.of(ReplyAction.values()).stream()
                .filter(action -> action.name().toLowerCase(Locale.ROOT).equals(value("action")))
                .findFirst();
    }

    private Optional<Instant> newDue() {
        try {
            return Optional.of(LocalDateTime.parse(value("newDue")).atZone(CITY).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Never shows what was filled in. */
    @Override
    public String toString() {
        return "Filled[…]";
    }
}
