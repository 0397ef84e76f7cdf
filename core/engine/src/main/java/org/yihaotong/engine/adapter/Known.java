package org.yihaotong.engine.adapter;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.adapter.ConfigChangeKind;
import org.yihaotong.api.adapter.SettingContext;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.KnownLine;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.adapter.ConfigStore;
import org.yihaotong.engine.words.Words;

/** Which lines and units there are: a setting may name them, and a further instance must not take their place. */
@Component(service = Known.class)
public final class Known {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{1,39}");
    private static final Pattern PHONE = Pattern.compile("[0-9][0-9-]{1,18}[0-9]");

    private final HotlineStore hotlines;
    private final PeopleStore people;
    private final ConfigStore configs;

    @Activate
    public Known(@Reference HotlineStore hotlines, @Reference PeopleStore people, @Reference ConfigStore configs) {
        this.hotlines = hotlines;
        this.people = people;
        this.configs = configs;
    }

    Map<SettingContext, Predicate<String>> contexts() {
        return Map.of(
                SettingContext.DEPARTMENT, id -> people.unit(id).isPresent(),
                SettingContext.HOTLINE, id -> ID.matcher(id).matches());
    }

    /** A line that was removed may come back under its old id; a living one may not be doubled. */
    void checkNew(ValueCheck check, String id, List<String> numbers) {
        check.that(id.isEmpty() || ID.matcher(id).matches(), "hotline.id", "pattern", Words.say("config.hotline-id"));
        check.that(!isTaken(id), "hotline.id", "taken", Words.say("config.hotline-taken", id));
        numbers.stream()
                .filter(n -> !PHONE.matcher(n).matches())
                .forEach(n -> check.that(false, "hotline.numbers", "pattern", Words.say("config.hotline-number")));
        Set<String> used = new HashSet<>();
        hotlines.lines().stream()
                .map(KnownLine::hotline)
                .filter(line -> !line.id().equals(id))
                .forEach(line -> used.addAll(numbers(line)));
        check.that(Collections.disjoint(used, numbers), "hotline.numbers", "taken", Words.say("config.number-taken"));
    }

    private boolean isTaken(String id) {
        return configs.find(id).isPresent() || (hotlines.line(id).isPresent() && !wasRemoved(id));
    }

    private boolean wasRemoved(String id) {
        return configs.history(id, Optional.empty(), 1).items().stream()
                .anyMatch(change -> change.kind() == ConfigChangeKind.REMOVED);
    }

    private static List<String> numbers(Hotline line) {
        return Stream.concat(line.numbers().stream(), line.aliases().stream()).toList();
    }
}
