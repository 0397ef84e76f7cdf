package org.yihaotong.linked.citybus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Seal;

/**
 * How far the unit's events are read, and the secrets of the hook: the unit shows each once, so they are kept here,
 * sealed with the line's key.
 *
 * @param after the last event's id; empty at first
 * @param url under which the hook was registered; empty if it was not
 * @param registered when
 * @param secrets the present one first, then the one before, which the unit honours for 24 hours
 */
record Bookmark(String after, String url, Optional<Instant> registered, List<String> secrets) {

    private static final Bookmark FRESH = new Bookmark("", "", Optional.empty(), List.of());

    static Bookmark parse(String text, Seal seal) {
        return JsonObject.parse(text)
                .map(whole -> new Bookmark(
                        whole.text("after").orElse(""),
                        whole.text("url").orElse(""),
                        whole.text("registered").flatMap(Beijing::parseIso),
                        whole.texts("secrets").orElse(List.of()).stream()
                                .map(seal::open)
                                .flatMap(Optional::stream)
                                .toList()))
                .orElse(FRESH);
    }

    String text(Seal seal) {
        return new String(
                new JsonObject()
                        .with("after", after)
                        .with("url", url)
                        .with("registered", registered.map(Beijing::iso))
                        .with("secrets", secrets.stream().map(seal::close).toList())
                        .bytes(),
                UTF_8);
    }

    Bookmark after(String id) {
        return new Bookmark(id, url, registered, secrets);
    }

    /** The hook is registered anew. */
    Bookmark registered(String at, String secret, Instant now) {
        List<String> both = new ArrayList<>(List.of(secret));
        both.addAll(secrets.subList(0, Math.min(1, secrets.size())));
        return new Bookmark(after, at, Optional.of(now), List.copyOf(both));
    }

    /** Never shows the secrets. */
    @Override
    public String toString() {
        return "Bookmark[" + after + "]";
    }
}
