package org.yihaotong.engine.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.dispatch.CatalogueLines;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.words.Words;

/** What may stand in the catalogue: units that take orders, each matter and area once. */
@Component(service = {RuleBook.class, CatalogueBook.class})
public final class CatalogueBook implements RuleBook<CatalogueLines> {

    private static final int LONGEST = 5000;
    private static final int MOST_CO_UNITS = 10;
    private static final Pattern AREA = Pattern.compile("[0-9]{6}");

    private final PeopleStore people;
    private final HotlineStore hotlines;

    @Activate
    public CatalogueBook(@Reference PeopleStore people, @Reference HotlineStore hotlines) {
        this.people = people;
        this.hotlines = hotlines;
    }

    @Override
    public String name() {
        return CatalogueLines.BOOK;
    }

    @Override
    public Class<CatalogueLines> type() {
        return CatalogueLines.class;
    }

    @Override
    public CatalogueLines preset() {
        return CatalogueLines.NONE;
    }

    @Override
    public Set<Role> editors() {
        return Set.of(Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR);
    }

    @Override
    public List<FieldError> check(CatalogueLines content) {
        Fields fields = new Fields().size("entries", content.entries(), 0, LONGEST);
        Map<String, String> troubles = troubles();
        Map<List<String>, Integer> seen = new HashMap<>();
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < content.entries().size(); i++) {
            CatalogueEntry e = content.entries().get(i);
            String path = "entries[" + i + "].";
            check(fields, path, e, troubles);
            Integer first = seen.putIfAbsent(List.of(e.matter(), e.area()), i + 1);
            fields.that(first == null, path + "matter", "twice", Words.say("catalogue.twice", String.valueOf(first)))
                    .that(numbers.add(e.no()), path + "no", "twice", Words.say("catalogue.no-twice", e.no()));
        }
        return fields.errors();
    }

    private static void check(Fields fields, String path, CatalogueEntry e, Map<String, String> troubles) {
        fields.text(path + "matter", e.matter(), 1, 60)
                .pattern(path + "area", e.area(), AREA, "field.area")
                .text(path + "leadUnit", e.leadUnit(), 1, 40);
        if (!e.leadUnit().isEmpty()) {
            unit(fields, path + "leadUnit", e.leadUnit(), troubles);
        }
        e.coUnits().forEach(unit -> unit(fields, path + "coUnits", unit, troubles));
        Set<String> distinct = new HashSet<>(e.coUnits());
        fields.that(
                        distinct.size() == e.coUnits().size() && !distinct.contains(e.leadUnit()),
                        path + "coUnits",
                        "twice",
                        Words.say("catalogue.unit-twice"))
                .size(path + "coUnits", e.coUnits(), 0, MOST_CO_UNITS)
                .text(path + "note", e.note(), 0, 200);
    }

    private static void unit(Fields fields, String path, String unit, Map<String, String> troubles) {
        String trouble = troubles.getOrDefault(unit, "catalogue.unit-unknown");
        fields.that(trouble.isEmpty(), path, "unit", trouble.isEmpty() ? "" : Words.say(trouble, unit));
    }

    /** Of every known unit the sentence that keeps it out of the catalogue; empty: it may stand there. */
    private Map<String, String> troubles() {
        Set<String> silent = hotlines.lines().stream()
                .map(known -> known.hotline())
                .filter(line -> line.method() == Method.GUIDED || line.method() == Method.TRANSFERRED)
                .map(line -> line.id())
                .collect(Collectors.toSet());
        return people.units().stream().collect(Collectors.toMap(Unit::id, unit -> trouble(unit, silent)));
    }

    private static String trouble(Unit unit, Set<String> silent) {
        if (!unit.active()) {
            return "catalogue.unit-inactive";
        }
        return unit.hotline().filter(silent::contains).isPresent() ? "catalogue.unit-without-orders" : "";
    }
}
