package org.yihaotong.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.attachment.FileLink;
import org.yihaotong.api.attachment.FileLinks;
import org.yihaotong.api.hotline.FileContent;

/** The centre's links to files in miniature; a unit that has an address can fetch what is behind it until it expires. */
public final class PaperFileLinks implements FileLinks {

    /** Where the centre is. */
    public static final String ADDRESS = "https://12345.example.org";

    private final Clock clock;
    private final Map<String, FileContent> files = new HashMap<>();
    private final Map<String, Instant> until = new HashMap<>();
    private String address = ADDRESS;

    public PaperFileLinks(Clock clock) {
        this.clock = clock;
    }

    /** Nobody has said yet where the centre is reached from outside. */
    public void forgetAddress() {
        address = "";
    }

    @Override
    public Optional<FileLink> open(String hotline, String orderNo, FileContent file, Duration life) {
        Instant expiry = clock.instant().plus(life);
        String extension = file.name().replaceFirst(".*\\.", "");
        String path = "/f/" + String.join("_", hotline, orderNo, file.id(), Long.toString(expiry.getEpochSecond()))
                + "." + extension;
        files.put(path, file);
        until.put(path, expiry);
        return Optional.of(new FileLink(address, path, expiry));
    }

    /** What a unit fetches from an address of the centre now; empty if nothing is there. */
    public Optional<byte[]> fetch(String url) {
        String path = url.startsWith(ADDRESS) ? url.substring(ADDRESS.length()) : "";
        return Optional.ofNullable(files.get(path))
                .filter(file -> until.get(path).isAfter(clock.instant()))
                .map(PaperFileLinks::bytes);
    }

    private static byte[] bytes(FileContent file) {
        try (InputStream in = file.source().open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
