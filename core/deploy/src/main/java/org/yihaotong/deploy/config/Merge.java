package org.yihaotong.deploy.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.yihaotong.engine.port.adapter.KeptConfig;

/** What a bundle brings and what the desk has set, as one configuration. */
final class Merge {

    private static final String FACT = "hotline.";

    /** What tells one instance from another is never passed on to a further one. */
    private static final Set<String> IDENTITY =
            Set.of("hotline.id", "hotline.name", "hotline.numbers", "hotline.aliases", "hotline.announcement");

    private final Optional<Described> described;

    Merge(Optional<Described> described) {
        this.described = described;
    }

    /** What the bundle brings for it; of a further instance, the facts that all of its kind share. */
    static Optional<Map<String, Object>> brought(Bundle bundle, KeptConfig config) {
        if (!config.own()) {
            return Descriptors.of(bundle, config.pid());
        }
        String factory = config.pid().substring(0, config.pid().indexOf('~') + 1);
        return Descriptors.of(bundle).entrySet().stream()
                .filter(e -> e.getKey().startsWith(factory))
                .findFirst()
                .map(e -> shared(e.getValue().properties()));
    }

    private static Map<String, Object> shared(Map<String, Object> brought) {
        Map<String, Object> facts = new LinkedHashMap<>(brought);
        facts.keySet().removeIf(name -> !name.startsWith(FACT) || IDENTITY.contains(name));
        return facts;
    }

    /** The configuration; secrets stay sealed, under a name of their own. */
    Map<String, Object> onto(Map<String, Object> brought, Map<String, List<String>> kept) {
        Map<String, Object> all = new LinkedHashMap<>(brought);
        kept.forEach((name, texts) -> {
            Object before = all.remove(name);
            if (texts.size() == 1 && Vault.isSealed(texts.get(0))) {
                all.put(Unsealing.property(name), texts.get(0));
            } else {
                value(name, before, texts).ifPresent(value -> all.put(name, value));
            }
        });
        return all;
    }

    private Optional<Object> value(String name, Object before, List<String> texts) {
        return name.startsWith(FACT)
                ? Typed.fact(before, texts)
                : described.flatMap(d -> d.attribute(name)).flatMap(a -> Typed.of(a, texts));
    }
}
