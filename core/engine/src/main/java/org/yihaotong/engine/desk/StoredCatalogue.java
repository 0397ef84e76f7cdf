package org.yihaotong.engine.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.api.ticket.DispatchCatalogue;
import org.yihaotong.api.ticket.RoutingRule;
import org.yihaotong.api.ticket.Suggestion;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.words.Words;

/** Proposes units: the catalogue's own entries first, then what the lines say of themselves, then the routing rules. */
@Component(service = DispatchCatalogue.class)
public final class StoredCatalogue implements DispatchCatalogue {

    private static final int MOST = 3;
    private static final int LONGEST = 5000;

    private final TicketStore store;
    private final HotlineStore hotlines;
    private final UnitTree units;
    private final List<RoutingRule> rules = new CopyOnWriteArrayList<>();

    @Activate
    public StoredCatalogue(@Reference TicketStore store, @Reference HotlineStore hotlines, @Reference UnitTree units) {
        this.store = store;
        this.hotlines = hotlines;
        this.units = units;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addRule(RoutingRule rule) {
        rules.add(rule);
    }

    void removeRule(RoutingRule rule) {
        rules.remove(rule);
    }

    @Override
    public List<CatalogueEntry> entries(Actor actor) {
        if (actor.isUnit() || actor.roles().isEmpty()) {
            throw Words.refuse("role", Words.say("verb.ReadCatalogue"));
        }
        return store.catalogue();
    }

    @Override
    public void replace(Actor actor, List<CatalogueEntry> entries) {
        if (actor.isUnit() || !actor.isOneOf(Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR)) {
            throw Words.refuse("role", Words.say("verb.Catalogue"));
        }
        Fields fields = new Fields().size("entries", entries, 0, LONGEST);
        for (int i = 0; i < entries.size(); i++) {
            check(fields, "entries[" + i + "].", entries.get(i));
        }
        fields.done();
        store.replaceCatalogue(entries);
    }

    private void check(Fields fields, String path, CatalogueEntry e) {
        fields.text(path + "matter", e.matter(), 1, 60)
                .that(
                        e.area().isEmpty() || e.area().matches("[0-9]{6}"),
                        path + "area",
                        "pattern",
                        Words.say("field.area"))
                .that(units.active(e.leadUnit()).isPresent(), path + "leadUnit", "unknown", Words.say("field.unit"))
                .that(
                        e.coUnits().stream().allMatch(u -> units.active(u).isPresent()),
                        path + "coUnits",
                        "unknown",
                        Words.say("field.unit"));
    }

    @Override
    public List<Suggestion> suggest(Actor actor, Appeal appeal) {
        if (actor.isUnit() || actor.roles().isEmpty()) {
            throw Words.refuse("role", Words.say("verb.ReadCatalogue"));
        }
        List<Suggestion> found = new ArrayList<>(byCatalogue(appeal));
        found.addAll(byMatters(appeal));
        rules.forEach(rule -> found.addAll(rule.choose(appeal)));
        found.sort(Comparator.comparingDouble(Suggestion::score).reversed());
        Map<String, Suggestion> best = new LinkedHashMap<>();
        found.stream().filter(s -> units.active(s.unit()).isPresent()).forEach(s -> best.putIfAbsent(s.unit(), s));
        return best.values().stream().limit(MOST).toList();
    }

    private List<Suggestion> byCatalogue(Appeal appeal) {
        return store.catalogue().stream()
                .filter(e -> fits(e, appeal))
                .map(e -> new Suggestion(e.leadUnit(), e.coUnits(), score(e), reason(e)))
                .toList();
    }

    private static boolean fits(CatalogueEntry e, Appeal appeal) {
        boolean matter = appeal.matter().equals(e.matter()) || appeal.matter().startsWith(e.matter() + "/");
        return matter && (e.area().isEmpty() || e.area().equals(appeal.place().area()));
    }

    /** An entry for the area beats one for everywhere, a longer matter beats a shorter one. */
    private static double score(CatalogueEntry e) {
        return Math.min(
                1,
                0.8 + (e.area().isEmpty() ? 0 : 0.1) + Math.min(0.1, e.matter().length() / 600.0));
    }

    private static String reason(CatalogueEntry e) {
        return e.area().isEmpty()
                ? Words.say("suggest.catalogue", e.matter())
                : Words.say("suggest.catalogue-area", e.matter(), e.area());
    }

    private List<Suggestion> byMatters(Appeal appeal) {
        String text = appeal.title() + "\n" + appeal.content() + "\n" + appeal.matter();
        List<Suggestion> found = new ArrayList<>();
        for (var known : hotlines.lines()) {
            Hotline line = known.hotline();
            List<String> named = line.matters().stream().filter(text::contains).toList();
            if (!named.isEmpty() && takesOrders(line) && serves(line, appeal)) {
                double score = Math.min(0.7, 0.3 + 0.1 * named.size() + (text.contains(line.name()) ? 0.2 : 0));
                found.add(new Suggestion(
                        line.id(), List.of(), score, Words.say("suggest.matter", String.join("、", named))));
            }
        }
        return found;
    }

    private static boolean takesOrders(Hotline line) {
        return line.method() != Method.GUIDED && line.method() != Method.TRANSFERRED;
    }

    private static boolean serves(Hotline line, Appeal appeal) {
        return line.areas().isEmpty()
                || appeal.place().area().isEmpty()
                || line.areas().contains(appeal.place().area());
    }
}
