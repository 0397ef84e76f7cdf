package org.yihaotong.channels.open311;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.JsonObject;

/** How an answer is spelled: as the ending of the resource says, else as the client likes best, else XML. */
enum Format {
    XML("text/xml"),
    JSON("application/json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Format of(Push push) {
        return ending(push.path()).orElseGet(() -> liked(push.header("accept").orElse("")));
    }

    /** The format that a path ends with. */
    static Optional<Format> ending(String path) {
        return Arrays.stream(values())
                .filter(format -> path.endsWith(format.ending()))
                .findFirst();
    }

    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    private static Format liked(String accept) {
        double xml = Math.max(liking(accept, "text/xml"), liking(accept, "application/xml"));
        return liking(accept, "application/json") > xml ? JSON : XML;
    }

    /** How much a client likes a media type, by its name only; 0 if it does not name it. */
    private static double liking(String accept, String mediaType) {
        return Arrays.stream(accept.toLowerCase(Locale.ROOT).split(","))
                .map(range -> range.strip().split("\\s*;\\s*"))
                .filter(range -> range[0].equals(mediaType))
                .mapToDouble(range -> Arrays.stream(range)
                        .filter(p -> p.matches("q=[01](\\.[0-9]{0,3})?"))
                        .mapToDouble(p -> Double.parseDouble(p.substring(2)))
                        .findFirst()
                        .orElse(1))
                .max()
                .orElse(0);
    }

    PushAnswer list(String root, List<JsonObject> rows) {
        return list(200, root, rows);
    }

    PushAnswer document(String root, JsonObject document) {
        return answer(200, this == JSON ? document.bytes() : Spark.xml(root, document));
    }

    PushAnswer errors(Problem problem) {
        return list(problem.status(), "errors", problem.errors());
    }

    private PushAnswer list(int status, String root, List<JsonObject> rows) {
        return answer(status, this == JSON ? Spark.json(rows) : Spark.xml(root, rows));
    }

    private PushAnswer answer(int status, byte[] body) {
        return new PushAnswer(status, mediaType + "; charset=utf-8", body);
    }
}
