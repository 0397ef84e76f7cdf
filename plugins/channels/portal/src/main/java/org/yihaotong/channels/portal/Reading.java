package org.yihaotong.channels.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.knowledge.PublicItem;
import org.yihaotong.api.knowledge.PublicKnowledge;

/** Pages of the published knowledge: looking for an answer, and reading it. */
final class Reading {

    static final String ITEM = "/citizen/k/";

    private static final int HITS = 20;
    private static final int BEGIN = 70;

    private final PublicKnowledge knowledge;

    Reading(PublicKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The entrance, with what was found if something was asked. */
    PushAnswer home(Push push) {
        Query query = Query.of(push.query());
        String words = query.value("q");
        Optional<String> category = query.maybe("c");
        Map<String, String> values = new HashMap<>();
        values.put("q", words);
        values.put("categories", categories(category));
        try {
            values.put("found", found(words, category));
            return Answers.page(200, "home", Words.say("home"), Template.fill("home", values));
        } catch (InvalidInputException e) {
            values.put("found", Answers.error("q", e.errors()));
            return Answers.page(400, "home", Words.say("home"), Template.fill("home", values));
        }
    }

    private String found(String words, Optional<String> category) {
        if (words.isEmpty() && category.isEmpty()) {
            return "";
        }
        List<PublicItem> items = words.isEmpty()
                ? knowledge
                        .list(category, Optional.empty(), Optional.empty(), HITS)
                        .items()
                : knowledge.search(words, category, HITS);
        if (items.isEmpty()) {
            return Template.fill("nothing", Map.of());
        }
        StringBuilder hits = new StringBuilder();
        items.forEach(item -> hits.append(Template.fill(
                "hit",
                Map.of(
                        "id", item.id(),
                        "title", item.title(),
                        "begin", begin(item.answer()),
                        "unit", item.unit()))));
        return Template.fill("hits", Map.of("count", String.valueOf(items.size()), "hits", hits.toString()));
    }

    private static String begin(String answer) {
        String line = answer.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= BEGIN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGIN)) + "…";
    }

    private String categories(Optional<String> chosen) {
        StringBuilder all = new StringBuilder();
        knowledge.categories().stream()
                .filter(path -> !path.contains("/"))
                .forEach(path -> all.append(Template.fill(
                        "category",
                        Map.of(
                                "path",
                                java.net.URLEncoder.encode(path, java.nio.charset.StandardCharsets.UTF_8),
                                "name",
                                path,
                                "here",
                                chosen.filter(path::equals).isPresent() ? "aria-current=\"true\"" : ""))));
        return all.toString();
    }

    PushAnswer item(String id) {
        return knowledge
                .read(id)
                .map(Reading::page)
                .orElseGet(() -> Answers.note(404, Words.say("gone"), Words.say("goneText")));
    }

    private static PushAnswer page(PublicItem item) {
        Map<String, String> values = new HashMap<>();
        values.put("answer", item.answer());
        values.put("unit", item.unit());
        values.put("kind", Words.name(item.kind()));
        values.put(
                "facts",
                fact("category", item.category())
                        + fact("source", item.source())
                        + fact("until", item.validUntil().map(Object::toString).orElse("")));
        return Answers.page(200, "home", item.title(), Template.fill("item", values));
    }

    private static String fact(String key, String value) {
        return value.isEmpty() ? "" : Template.fill("fact", Map.of("name", Words.say("fact." + key), "value", value));
    }
}
