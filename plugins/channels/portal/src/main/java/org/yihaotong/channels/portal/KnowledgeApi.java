package org.yihaotong.channels.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.PublicChanges;
import org.yihaotong.api.knowledge.PublicItem;
import org.yihaotong.api.knowledge.PublicKnowledge;
import org.yihaotong.kit.link.JsonObject;

/** The published knowledge for other websites and apps, read-only; its contract is {@code openapi.json} beside it. */
final class KnowledgeApi {

    static final String BASE = "/open/knowledge/v1";

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
    private static final int DEFAULT = 50;

    private final PublicKnowledge knowledge;

    KnowledgeApi(PublicKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    PushAnswer answer(Push push) {
        return open(
                switch (push.method()) {
                    case "GET", "HEAD" -> read(push);
                    case "OPTIONS" -> new PushAnswer(204, "", "")
                            .with("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                            .with("Access-Control-Allow-Headers", "If-None-Match, If-Modified-Since")
                            .with("Access-Control-Max-Age", "86400");
                    default -> problem(405, "method", Words.say("api.method"), List.of())
                            .with("Allow", "GET, HEAD, OPTIONS");
                });
    }

    /** Whoever reads may do so from any page: nothing here is secret, and nobody is logged in. */
    static PushAnswer open(PushAnswer answer) {
        return answer.with("Access-Control-Allow-Origin", "*")
                .with("Access-Control-Expose-Headers", "ETag, Last-Modified, Retry-After")
                .with("Cross-Origin-Resource-Policy", "cross-origin");
    }

    private PushAnswer read(Push push) {
        String path = push.path().substring(Math.min(push.path().length(), BASE.length()));
        Query query = Query.of(push.query());
        try {
            return switch (path) {
                case "/items" -> whole(push, items(query), Optional.empty());
                case "/search" -> whole(push, search(query), Optional.empty());
                case "/changes" -> whole(push, changes(query), Optional.empty());
                case "/categories" -> whole(
                        push,
                        new JsonObject().with("items", knowledge.categories()).bytes(),
                        Optional.empty());
                case "/openapi.json" -> whole(push, Template.bytes("openapi.json"), Optional.empty());
                default -> path.startsWith("/items/") ? item(push, path.substring(7)) : missing();
            };
        } catch (InvalidInputException e) {
            return problem(400, "invalid", Words.say("api.invalid"), e.errors());
        }
    }

    private static PushAnswer missing() {
        return problem(404, "not-found", Words.say("goneText"), List.of());
    }

    private PushAnswer item(Push push, String id) {
        return knowledge
                .read(id)
                .map(item -> whole(push, json(item).bytes(), Optional.of(item.publishedAt())))
                .orElseGet(KnowledgeApi::missing);
    }

    private byte[] items(Query query) {
        Page<PublicItem> page =
                knowledge.list(query.maybe("category"), kind(query), query.maybe("cursor"), limit(query));
        return new JsonObject()
                .with("items", page.items().stream().map(KnowledgeApi::json).toList())
                .with("next", page.next())
                .bytes();
    }

    private byte[] search(Query query) {
        List<PublicItem> found = knowledge.search(query.value("q"), query.maybe("category"), limit(query));
        return new JsonObject()
                .with("items", found.stream().map(KnowledgeApi::json).toList())
                .bytes();
    }

    private byte[] changes(Query query) {
        PublicChanges changes = knowledge.changes(since(query), query.maybe("cursor"), limit(query));
        return new JsonObject()
                .with("items", changes.items().stream().map(KnowledgeApi::json).toList())
                .with("next", changes.next())
                .with("until", changes.until().toString())
                .bytes();
    }

    private static Optional<KnowledgeKind> kind(Query query) {
        return query.maybe("kind").map(name -> Arrays.stream(KnowledgeKind.values())
                .filter(k -> k.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("kind", "enum", Words.say("api.kind"))));
    }

    private static int limit(Query query) {
        String limit = query.value("limit");
        if (!limit.matches("[0-9]{0,4}")) {
            throw new InvalidInputException("limit", "number", Words.say("api.limit"));
        }
        return limit.isEmpty() ? DEFAULT : Integer.parseInt(limit);
    }

    private static Optional<Instant> since(Query query) {
        try {
            return query.maybe("since").map(Instant::parse);
        } catch (DateTimeException e) {
            InvalidInputException refused = new InvalidInputException("since", "date-time", Words.say("api.since"));
            refused.initCause(e);
            throw refused;
        }
    }

    private static JsonObject json(PublicItem item) {
        return new JsonObject()
                .with("id", item.id())
                .with("kind", item.kind().name())
                .with("title", item.title())
                .with("answer", item.answer())
                .with("keywords", item.keywords())
                .with("category", item.category())
                .with("areas", item.areas())
                .with("validFrom", item.validFrom().map(Object::toString))
                .with("validUntil", item.validUntil().map(Object::toString))
                .with("source", item.source())
                .with("unit", item.unit())
                .with("version", item.version())
                .with(
                        "publishedAt",
                        item.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static JsonObject json(PublicChanges.Changed changed) {
        return new JsonObject()
                .with("id", changed.id())
                .with("gone", changed.item().isEmpty())
                .with("item", changed.item().map(KnowledgeApi::json));
    }

    /** The document, or that it is the one which the reader has. */
    private static PushAnswer whole(Push push, byte[] body, Optional<Instant> changedAt) {
        String tag = "\"" + hash(body) + "\"";
        boolean known = push.header("if-none-match")
                .map(tags -> tags.equals("*")
                        || Arrays.asList(tags.replace("W/", "").split(" *, *")).contains(tag))
                .orElseGet(() -> isUnchanged(push, changedAt));
        PushAnswer answer =
                known ? new PushAnswer(304, "", "") : new PushAnswer(200, "application/json;charset=UTF-8", body);
        PushAnswer tagged = answer.with("ETag", tag).with("Cache-Control", "public, max-age=60");
        return changedAt
                .map(at -> tagged.with("Last-Modified", HTTP_DATE.format(at)))
                .orElse(tagged);
    }

    private static boolean isUnchanged(Push push, Optional<Instant> changedAt) {
        try {
            return changedAt.isPresent()
                    && push.header("if-modified-since")
                            .map(date -> Instant.from(HTTP_DATE.parse(date)))
                            .filter(seen -> !changedAt
                                    .get()
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .isAfter(seen))
                            .isPresent();
        } catch (DateTimeException e) {
            return false;
        }
    }

    static PushAnswer problem(int status, String code, String words, List<FieldError> errors) {
        JsonObject problem = new JsonObject()
                .with("type", "about:blank")
                .with("title", code)
                .with("status", status)
                .with("detail", words);
        byte[] body = (errors.isEmpty() ? problem : problem.with("errors", Answers.errors(errors))).bytes();
        return new PushAnswer(status, "application/problem+json", new String(body, UTF_8));
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
