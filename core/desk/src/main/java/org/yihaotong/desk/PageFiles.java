package org.yihaotong.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The built page's files inside this bundle; only plain names in plain folders can be asked for. */
final class PageFiles {

    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+");
    private static final String ROOT = "/page";
    private static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "json", "application/json;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    private PageFiles() {}

    /** Finds a file by its path below the page's root, as in {@code /assets/desk-1a2b3c.js}. */
    static Optional<URL> find(String path) {
        if (path == null || !PLAIN.matcher(path).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(PageFiles.class.getResource(ROOT + path));
    }

    static String typeOf(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), UNKNOWN);
    }

    static byte[] read(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return in.readAllBytes();
        }
    }
}
