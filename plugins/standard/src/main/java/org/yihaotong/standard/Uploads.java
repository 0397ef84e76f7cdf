package org.yihaotong.standard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.Ledger.Entry;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;

/** Files that a unit puts before the reply that uses them; what no reply uses within a day goes. */
final class Uploads {

    private static final String BOOK = "files";
    private static final Duration UNUSED = Duration.ofHours(24);
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*([^\\s;]+)");
    private static final Pattern GOOD = Pattern.compile("image/(jpeg|png)|application/pdf|audio/(mpeg|wav)|video/mp4"
            + "|application/vnd\\.openxmlformats-officedocument\\..+");

    private final String hotline;
    private final Ledger ledger;
    private final Clock clock;

    Uploads(String hotline, Ledger ledger, Clock clock) {
        this.hotline = hotline;
        this.ledger = ledger;
        this.clock = clock;
    }

    JsonObject put(Push push) {
        Matcher boundary = BOUNDARY.matcher(push.header("content-type").orElse(""));
        if (!boundary.find()) {
            throw Problem.of(415, "media-type", "附件应以 multipart/form-data 上传。");
        }
        for (String part : new String(push.body(), ISO_8859_1).split(Pattern.quote("--" + boundary.group(1)), -1)) {
            int head = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(head < 0 ? "" : part.substring(0, head));
            if (name.find() && name.group(1).equals("file")) {
                return keep(
                        part.substring(0, head),
                        part.substring(head + 4, part.length() - 2).getBytes(ISO_8859_1));
            }
        }
        throw Problem.invalid("file", "required");
    }

    private JsonObject keep(String head, byte[] bytes) {
        Matcher file = FILE.matcher(head);
        String name = file.find() ? new String(file.group(1).getBytes(ISO_8859_1), UTF_8) : "";
        Matcher type = TYPE.matcher(head);
        String media = type.find() ? type.group(1).toLowerCase(Locale.ROOT) : "";
        if (bytes.length > LARGEST) {
            throw Problem.of(413, "too-large", "附件超过 20 MB。");
        }
        if (!GOOD.matcher(media).matches() || name.isBlank() || name.length() > 120) {
            throw Problem.of(415, "media-type", "附件类型不在规范之内，或没有文件名。");
        }
        String id = UUID.randomUUID().toString();
        JsonObject meta = new JsonObject()
                .with("id", id)
                .with("name", name)
                .with("mediaType", media)
                .with("size", bytes.length)
                .with("sha256", HmacSha256.digest(bytes));
        String text = Shelf.words(meta) + "\n" + Base64.getEncoder().encodeToString(bytes);
        ledger.add(hotline, BOOK, id, text, Optional.of(clock.instant().plus(UNUSED)));
        return meta;
    }

    /** The files of a reply; from now on they are kept. */
    List<FileContent> used(List<String> ids) {
        return ids.stream().map(this::used).toList();
    }

    private FileContent used(String id) {
        Entry entry = ledger.find(hotline, BOOK, id)
                .filter(e -> !e.text().isEmpty())
                .orElseThrow(() -> Problem.of(404, "attachment-unknown", "没有这个附件，或已过期。"));
        ledger.delay(entry, Optional.empty());
        String[] text = entry.text().split("\n", 2);
        JsonObject meta = JsonObject.parse(text[0]).orElseThrow();
        byte[] bytes = Base64.getDecoder().decode(text[1]);
        return new FileContent(
                id,
                meta.text("name").orElse(""),
                meta.text("mediaType").orElse(""),
                bytes.length,
                meta.text("sha256").orElse(""),
                () -> new ByteArrayInputStream(bytes));
    }

    void forget(Instant now) {
        for (Entry entry : ledger.due(hotline, BOOK, now, 20)) {
            ledger.rewrite(entry, "");
            ledger.delay(entry, Optional.empty());
        }
    }
}
