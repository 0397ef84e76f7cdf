package org.yihaotong.engine.numbering;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.hotline.HotlineDirectory;
import org.yihaotong.api.hotline.Line;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.api.numbering.NumberSwitch;
import org.yihaotong.api.numbering.PlanStanding;
import org.yihaotong.api.numbering.SwitchChange;
import org.yihaotong.api.numbering.SwitchDeed;
import org.yihaotong.api.numbering.SwitchDesk;
import org.yihaotong.api.numbering.SwitchFile;
import org.yihaotong.api.numbering.SwitchPreview;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.SwitchStore;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.telephony.CallRuleBook;
import org.yihaotong.engine.words.Words;

/** The desk over the directory's numbers and the switches that are here. */
@Component(service = SwitchDesk.class)
public final class PlannedSwitchDesk implements SwitchDesk {

    private static final Logger LOG = LoggerFactory.getLogger(PlannedSwitchDesk.class);
    private static final int LIMIT = 200;
    private static final int REASON = 200;

    private final HotlineDirectory directory;
    private final SwitchStore store;
    private final Books books;
    private final CallRuleBook rules;
    private final Clock clock;
    private final List<Connected> connected = new CopyOnWriteArrayList<>();

    @Activate
    public PlannedSwitchDesk(
            @Reference HotlineDirectory directory,
            @Reference SwitchStore store,
            @Reference Books books,
            @Reference CallRuleBook rules,
            @Reference Clock clock) {
        this.directory = directory;
        this.store = store;
        this.books = books;
        this.rules = rules;
        this.clock = clock;
    }

    /** A switch is there. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addSwitch(NumberSwitch one, Map<String, Object> facts) {
        connected.add(Connected.of(one, facts));
    }

    /** A switch has left. */
    public void removeSwitch(NumberSwitch one) {
        connected.removeIf(c -> c.speaker() == one);
    }

    @Override
    public NumberPlan plan(Actor actor) {
        checkLooking(actor);
        return Numbers.plan(
                directory.lines(actor).stream().map(Line::hotline).toList(),
                clock.getZone(),
                books.now(rules).returnSeconds());
    }

    @Override
    public List<PlanStanding> switches(Actor actor) {
        NumberPlan plan = plan(actor);
        return connected.stream()
                .sorted(Comparator.comparing(Connected::id))
                .map(c -> c.standing(plan))
                .toList();
    }

    @Override
    public SwitchPreview preview(Actor actor, String id) {
        return find(id).preview(plan(actor));
    }

    @Override
    public synchronized SwitchChange apply(Actor actor, String id, String checksum, String reason) {
        checkChanging(actor);
        String why = checked(reason);
        Connected one = find(id);
        List<SwitchFile> planned = one.written(plan(actor));
        if (!Checksum.of(planned).equals(checksum)) {
            throw Words.refuse("switch-stale");
        }
        String before = one.at(folder -> {
            String present = Checksum.of(folder.present());
            folder.replace(planned);
            return present;
        });
        return noted(actor, one, SwitchDeed.APPLIED, before, checksum, why);
    }

    @Override
    public synchronized SwitchChange rollBack(Actor actor, String id, String reason) {
        checkChanging(actor);
        String why = checked(reason);
        Connected one = find(id);
        String before = one.at(folder -> Checksum.of(folder.present()));
        String after = one.at(folder -> Checksum.of(folder.previous()));
        if (after.isEmpty()) {
            throw Words.refuse("switch-nothing-before");
        }
        one.at(folder -> {
            folder.rollBack();
            return after;
        });
        return noted(actor, one, SwitchDeed.ROLLED_BACK, before, after, why);
    }

    private SwitchChange noted(
            Actor actor, Connected one, SwitchDeed deed, String before, String after, String reason) {
        SwitchChange change = new SwitchChange(
                UUID.randomUUID().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.login(),
                actor.name(),
                one.id(),
                deed,
                before,
                after,
                reason,
                one.reloaded());
        store.add(change);
        LOG.info("Switch {} has the numbers {} now, {} by {}", one.id(), after, deed, actor.login());
        return change;
    }

    @Override
    public Page<SwitchChange> history(Actor actor, Optional<String> id, Optional<String> cursor, int limit) {
        checkLooking(actor);
        new Fields()
                .that(limit >= 1 && limit <= LIMIT, "limit", "range", Words.say("field.limit"))
                .done();
        return store.changes(id, cursor, limit);
    }

    private Connected find(String id) {
        return connected.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Words.say("missing.switch")));
    }

    private static String checked(String reason) {
        String why = reason == null ? "" : reason.strip();
        new Fields().text("reason", why, 2, REASON).done();
        return why;
    }

    private static void checkLooking(Actor actor) {
        if (actor.isUnit() || !actor.isOneOf(Role.ADMINISTRATOR, Role.INTEGRATOR)) {
            throw Words.refuse("role", Words.say("verb.ReadNumbers"));
        }
    }

    private static void checkChanging(Actor actor) {
        if (actor.isUnit() || !actor.isOneOf(Role.ADMINISTRATOR)) {
            throw Words.refuse("role", Words.say("verb.ChangeSwitch"));
        }
    }
}
