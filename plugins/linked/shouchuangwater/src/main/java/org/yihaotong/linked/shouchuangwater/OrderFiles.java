package org.yihaotong.linked.shouchuangwater;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.reply.ReplyLinks;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.JsonObject;

/**
 * Hands over an order's files before the order. To the unit other file numbers are another content, so the centre notes
 * what was uploaded, and an order that goes out again says just the same.
 */
final class OrderFiles {

    private static final Enclosures FILES = new Enclosures(
            Map.of("image/jpeg", "jpg", "image/png", "png", "application/pdf", "pdf", "audio/mpeg", "mp3"),
            700 << 10,
            5);
    private static final String OCCASION = "files";
    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_NAME = 80;

    /** The unit forgets a file that no order named after seven days. */
    private static final Duration KEPT = Duration.ofDays(6);

    private final String hotline;
    private final ReplyLinks notes;
    private final Clock clock;

    OrderFiles(String hotline, ReplyLinks notes, Clock clock) {
        this.hotline = hotline;
        this.notes = notes;
        this.clock = clock;
    }

    /** Asks the unit. */
    @FunctionalInterface
    interface Asking {
        JsonObject ask(String path, JsonObject body) throws BackendException;
    }

    /**
     * What goes with an order.
     *
     * @param left how many files do not
     */
    record Uploaded(Instant at, int left, List<String> ids) {

        static final Uploaded NOTHING = new Uploaded(Instant.EPOCH, 0, List.of());

        String note() {
            return at.getEpochSecond() + "|" + left + "|" + String.join(",", ids);
        }

        static Uploaded read(String note) {
            String[] part = note.split("\\|", 3);
            return new Uploaded(
                    Instant.ofEpochSecond(Long.parseLong(part[0])),
                    Integer.parseInt(part[1]),
                    part[2].isEmpty() ? List.of() : List.of(part[2].split(",", -1)));
        }
    }

    /** The files of an order; those of an order that the unit has are what they were. */
    Uploaded of(WorkOrder order, Asking unit) throws BackendException {
        Optional<Uploaded> before =
                notes.noted(hotline, order.orderNo(), OCCASION).map(Uploaded::read);
        if (before.filter(there -> there.at().plus(KEPT).isAfter(clock.instant()))
                .isPresent()) {
            return before.get();
        }
        if (before.isEmpty() && order.files().isEmpty()) {
            return Uploaded.NOTHING;
        }
        if (Code.of(unit.ask("/order/query", new JsonObject().with("outerNo", order.orderNo()))) == Code.OK) {
            return before.orElse(Uploaded.NOTHING);
        }
        Uploaded fresh = upload(order.files(), unit);
        notes.note(hotline, order.orderNo(), OCCASION, fresh.note());
        return fresh;
    }

    private Uploaded upload(List<FileContent> files, Asking unit) throws BackendException {
        List<String> ids = new ArrayList<>();
        for (FileContent file : FILES.of(files)) {
            Code.data(unit.ask("/file/upload", request(file))).text("fileId").ifPresent(ids::add);
        }
        Uploaded uploaded = uploaded(files, ids);
        while (uploaded.note().length() > LONGEST_NOTE) {
            ids.remove(ids.size() - 1);
            uploaded = uploaded(files, ids);
        }
        return uploaded;
    }

    private Uploaded uploaded(List<FileContent> files, List<String> ids) {
        return new Uploaded(clock.instant(), files.size() - ids.size(), List.copyOf(ids));
    }

    private static JsonObject request(FileContent file) throws BackendException {
        return new JsonObject()
                .with("fileName", Wording.line(file.name(), LONGEST_NAME, "附件." + FILES.extension(file)))
                .with("fileType", FILES.extension(file))
                .with("base64", Base64.getEncoder().encodeToString(Enclosures.bytes(file)));
    }
}
