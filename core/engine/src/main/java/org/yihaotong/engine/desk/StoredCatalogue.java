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
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.api.ticket.DispatchCatalogue;
import org.yihaotong.api.ticket.RoutingRule;
import org.yihaotong.api.ticket.Suggestion;
import org.yihaotong.engine.catalogue.DispatchBook;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.words.Words;

/** Proposes units: the catalogue's own entries first, then what the lines say of themselves, the place, and the routing rules. */
@Component(service = DispatchCatalogue.class)
public final class StoredCatalogue implements DispatchCatalogue {

    private static final int MOST = 3;
    private static final double TERRITORY = 0.2;

    private final DispatchBook book;
    private final HotlineStore hotlines;
    private final UnitTree units;
    private final List<RoutingRule> rules = new CopyOnWriteArrayList<>();

    @Activate
    public StoredCatalogue(@Reference DispatchBook book, @Reference HotlineStore hotlines, @Reference UnitTree units) {
        this.book = book;
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
        return book.edition().content().entries();
    }

    @Override
    public List<Suggestion> suggest(Actor actor, Appeal appeal) {
        if (actor.isUnit() || actor.roles().isEmpty()) {
            throw Words.refuse("role", Words.say("verb.ReadCatalogue"));
        }
        List<Suggestion> found = new ArrayList<>(byCatalogue(appeal));
        found.addAll(byMatters(appeal));
        found.addAll(byTerritory(appeal));
        rules.forEach(rule -> found.addAll(rule.choose(appeal)));
        found.sort(Comparator.comparingDouble(Suggestion::score).reversed());
        Map<String, Suggestion> best = new LinkedHashMap<>();
        found.stream().filter(s -> units.active(s.unit()).isPresent()).forEach(s -> best.putIfAbsent(s.unit(), s));
        return best.values().stream().limit(MOST).toList();
    }

    private List<Suggestion> byCatalogue(Appeal appeal) {
        return book.fitting(appeal).stream()
                .map(e -> new Suggestion(e.leadUnit(), e.coUnits(), DispatchBook.score(e), book.why(e)))
                .toList();
    }

    /** 属地: whoever answers for the place, if nobody knows better. */
    private List<Suggestion> byTerritory(Appeal appeal) {
        return units.ofArea(appeal.place().area()).stream()
                .map(u -> new Suggestion(u.id(), List.of(), TERRITORY, Words.say("suggest.territory", u.name())))
                .toList();
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
