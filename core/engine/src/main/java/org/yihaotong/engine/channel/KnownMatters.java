package org.yihaotong.engine.channel;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.channel.Matter;
import org.yihaotong.api.channel.MatterDirectory;
import org.yihaotong.api.hotline.ExtraField;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.people.Unit;
import org.yihaotong.engine.catalogue.DispatchBook;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.KnownLine;
import org.yihaotong.engine.port.PeopleStore;

/** The catalogue's matters and the lines' own; one that nobody handles any more is none. */
@Component
public final class KnownMatters implements MatterDirectory {

    private final DispatchBook book;
    private final HotlineStore hotlines;
    private final PeopleStore people;

    @Activate
    public KnownMatters(@Reference DispatchBook book, @Reference HotlineStore hotlines, @Reference PeopleStore people) {
        this.book = book;
        this.hotlines = hotlines;
        this.people = people;
    }

    @Override
    public List<Matter> matters() {
        Map<String, String> names = people.units().stream().filter(Unit::active).collect(toMap(Unit::id, Unit::name));
        Map<String, Hotline> lines = hotlines.lines().stream()
                .map(KnownLine::hotline)
                .filter(KnownMatters::takesOrders)
                .collect(toMap(Hotline::id, line -> line));
        Map<String, Set<String>> handlers = new TreeMap<>();
        book.edition().content().entries().forEach(e -> note(handlers, e.matter(), e.leadUnit()));
        lines.values().forEach(line -> line.matters().forEach(matter -> note(handlers, matter, line.id())));
        List<Matter> matters = new ArrayList<>();
        handlers.forEach((path, units) -> {
            List<String> known = units.stream().filter(names::containsKey).toList();
            if (!known.isEmpty()) {
                matters.add(new Matter(path, known.stream().map(names::get).toList(), fields(known, lines)));
            }
        });
        return matters;
    }

    private static void note(Map<String, Set<String>> handlers, String path, String unit) {
        handlers.computeIfAbsent(path, p -> new LinkedHashSet<>()).add(unit);
    }

    /** Calls of the others are passed on at once; no appeal is written down for them. */
    private static boolean takesOrders(Hotline line) {
        return line.method() != Method.GUIDED && line.method() != Method.TRANSFERRED;
    }

    private static List<ExtraField> fields(List<String> units, Map<String, Hotline> lines) {
        Map<String, List<ExtraField>> alike = new LinkedHashMap<>();
        units.stream()
                .filter(lines::containsKey)
                .flatMap(id -> lines.get(id).fields().stream())
                .forEach(f ->
                        alike.computeIfAbsent(f.name(), n -> new ArrayList<>()).add(f));
        return alike.values().stream().map(f -> joined(f, units.size())).toList();
    }

    /** A name means the same to all, though each may spell it in its own way; the first one's words are shown. */
    private static ExtraField joined(List<ExtraField> alike, int units) {
        ExtraField first = alike.get(0);
        boolean required = alike.stream().filter(ExtraField::required).count() == units;
        Set<String> patterns = alike.stream().map(ExtraField::pattern).collect(toCollection(LinkedHashSet::new));
        String pattern = patterns.contains("")
                ? ""
                : patterns.size() == 1 ? first.pattern() : patterns.stream().collect(joining(")|(?:", "(?:", ")"));
        return new ExtraField(first.name(), first.label(), required, pattern, first.help());
    }
}
