package org.yihaotong.standard;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.Ledger.Entry;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;

/** Files that a unit puts before the reply that uses them; what no reply uses within a day goes. */
final class Uploads {

    static final String BOOK = "files";

    /** What is in the files lies beside them, so that looking through the files reads no contents. */
    private static final String CONTENTS = "contents";

    private static final Duration UNUSED = Duration.ofHours(24);
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int LONGEST_NAME = 120;
    private static final Pattern GOOD = Pattern.compile("image/(jpeg|png)|application/pdf|audio/(mpeg|wav)|video/mp4"
            + "|application/vnd\\.openxmlformats-officedocument\\.[a-z.-]+");

    private final String hotline;
    private final Ledger ledger;
    private final Clock clock;

    Uploads(String hotline, Ledger ledger, Clock clock) {
        this.hotline = hotline;
        this.ledger = ledger;
        this.clock = clock;
    }

    JsonObject put(String name, String mediaType, byte[] bytes) {
        String media = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (bytes.length > LARGEST) {
            throw Problem.of(413, "too-large", "附件超过 20 MB。");
        }
        if (!GOOD.matcher(media).matches()) {
            throw Problem.of(415, "media-type", "附件类型不在规范之内。");
        }
        Fields.of(new JsonObject().with("name", name), "name").need("name", 1, LONGEST_NAME);
        if (bytes.length == 0) {
            throw Problem.invalid("file", "empty");
        }
        String id = UUID.randomUUID().toString();
        JsonObject meta = new JsonObject()
                .with("id", id)
                .with("name", name)
                .with("mediaType", media)
                .with("size", bytes.length)
                .with("sha256", HmacSha256.digest(bytes));
        ledger.add(hotline, CONTENTS, id, Base64.getEncoder().encodeToString(bytes), Optional.empty());
        ledger.add(
                hotline,
                BOOK,
                id,
                Shelf.words(meta),
                Optional.of(clock.instant().plus(UNUSED)));
        return meta;
    }

    Optional<FileContent> find(String id) {
        return ledger.find(hotline, BOOK, id)
                .filter(e -> isUsed(e)
                        || e.due().filter(d -> d.isAfter(clock.instant())).isPresent())
                .flatMap(e -> JsonObject.parse(e.text()))
                .map(this::file);
    }

    private FileContent file(JsonObject meta) {
        String id = meta.text("id").orElse("");
        return new FileContent(
                id,
                meta.text("name").orElse(""),
                meta.text("mediaType").orElse(""),
                meta.number("size").orElse(0L),
                meta.text("sha256").orElse(""),
                () -> new ByteArrayInputStream(Base64.getDecoder()
                        .decode(ledger.find(hotline, CONTENTS, id)
                                .map(Entry::text)
                                .orElse(""))));
    }

    /** The files that a reply names. */
    List<FileContent> named(List<String> ids) {
        return ids.stream()
                .map(id -> find(id).orElseThrow(() -> Problem.of(404, "attachment-unknown", "没有这个附件，或已过期。")))
                .toList();
    }

    /** A reply of this order has taken the files: they are kept as long as its order may be asked for. */
    void used(List<FileContent> files, String orderNo) {
        for (FileContent file : files) {
            ledger.find(hotline, BOOK, file.id()).filter(e -> !isUsed(e)).ifPresent(entry -> {
                JsonObject meta = JsonObject.parse(entry.text()).orElseThrow();
                ledger.rewrite(entry, Shelf.words(meta.with("orderNo", orderNo)));
            });
        }
    }

    private static boolean isUsed(Entry entry) {
        return orderNo(entry).isPresent();
    }

    /** The order that a file was used for. */
    static Optional<String> orderNo(Entry entry) {
        return JsonObject.parse(entry.text()).flatMap(meta -> meta.text("orderNo"));
    }

    void remove(String id) {
        ledger.remove(hotline, CONTENTS, id);
        ledger.remove(hotline, BOOK, id);
    }
}
