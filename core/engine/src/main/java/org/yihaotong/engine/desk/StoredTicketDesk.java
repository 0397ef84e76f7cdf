package org.yihaotong.engine.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Action;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.ChainReport;
import org.yihaotong.api.ticket.Command;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Identity;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketMark;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.api.ticket.UnitDesk;
import org.yihaotong.engine.catalogue.CatalogueLearner;
import org.yihaotong.engine.desk.TicketMover.Beside;
import org.yihaotong.engine.knowledge.ForCitizens;
import org.yihaotong.engine.lifecycle.Chain;
import org.yihaotong.engine.lifecycle.Context;
import org.yihaotong.engine.lifecycle.Decision;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.NewEdition;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.search.TicketFinder;
import org.yihaotong.engine.words.Words;

/** The desk of the centre and of the units, on stored tickets. */
@Component(service = {TicketDesk.class, UnitDesk.class})
public final class StoredTicketDesk implements TicketDesk, UnitDesk {

    private final TicketStore store;
    private final TicketMover mover;
    private final UnitTree units;
    private final Acceptance acceptance;
    private final Lifecycle lifecycle;
    private final CatalogueLearner learner;
    private final CommandCheck commands;
    private volatile Optional<TicketFinder> finder = Optional.empty();
    private volatile Optional<ForCitizens> answers = Optional.empty();

    @Activate
    public StoredTicketDesk(
            @Reference TicketStore store,
            @Reference HotlineStore hotlines,
            @Reference TicketMover mover,
            @Reference UnitTree units,
            @Reference TicketNumbers numbers,
            @Reference Lifecycle lifecycle,
            @Reference CatalogueLearner learner) {
        this.store = store;
        this.mover = mover;
        this.units = units;
        this.acceptance = new Acceptance(store, hotlines, mover, numbers, lifecycle);
        this.lifecycle = lifecycle;
        this.learner = learner;
        this.commands = new CommandCheck(units, hotlines);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setFinder(TicketFinder present) {
        finder = Optional.of(present);
    }

    void unsetFinder(TicketFinder present) {
        finder = finder.filter(f -> f != present);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setAnswers(ForCitizens present) {
        answers = Optional.of(present);
    }

    void unsetAnswers(ForCitizens present) {
        answers = answers.filter(a -> a != present);
    }

    @Override
    public Ticket accept(Actor actor, Appeal appeal, String idempotencyKey) {
        return sight(actor).of(acceptance.accept(context(actor), appeal, idempotencyKey, ""));
    }

    @Override
    public Ticket perform(Actor actor, String number, long version, CentreCommand command) {
        return move(actor, number, version, command);
    }

    @Override
    public Ticket perform(Actor actor, String number, long version, UnitCommand command) {
        return move(actor, number, version, command);
    }

    private Ticket move(Actor actor, String number, long version, Command command) {
        StoredTicket stored = visible(actor, number);
        if (stored.ticket().version() != version) {
            throw new StaleVersionException(
                    Words.say("stale.ticket"), stored.ticket().version());
        }
        commands.check(stored.ticket(), command);
        Decision decision = lifecycle.decide(stored.ticket(), command, context(actor));
        checkSent(command);
        return sight(actor)
                .of(mover.commit(decision, stored, actor.login(), Beside.of(lesson(actor, stored, command))));
    }

    /** Nothing goes to a citizen that is not published for citizens. */
    private void checkSent(Command command) {
        Optional<String> item = command instanceof CentreCommand.HandleDirectly direct && direct.send()
                ? direct.knowledgeItem()
                : command instanceof CentreCommand.SendAnswer send
                        ? Optional.of(send.knowledgeItem())
                        : Optional.empty();
        item.ifPresent(named ->
                answers.orElseThrow(() -> Words.refuse("answer-gone", named)).check(named));
    }

    /** An arbitration may become a line of the dispatch catalogue, in the same transaction. */
    private Optional<NewEdition> lesson(Actor actor, StoredTicket stored, Command command) {
        return command instanceof CentreCommand.Arbitrate c && c.intoCatalogue()
                ? learner.lesson(actor, stored.ticket().appeal(), c.unit(), c.opinion())
                : Optional.empty();
    }

    @Override
    public Ticket read(Actor actor, String number) {
        return sight(actor).of(visible(actor, number).ticket());
    }

    @Override
    public List<TicketEvent> history(Actor actor, String number) {
        Ticket ticket = visible(actor, number).ticket();
        return sight(actor).of(ticket, store.events(number));
    }

    @Override
    public List<Action> actions(Actor actor, Ticket ticket) {
        return lifecycle.actions(ticket, context(actor));
    }

    @Override
    public Page<TicketSummary> list(Actor actor, TicketQuery query) {
        Sight sight = sight(actor);
        sight.checkReading();
        new Fields()
                .that(query.limit() >= 1 && query.limit() <= 200, "limit", "range", Words.say("field.limit"))
                .text("text", query.text().orElse("  "), 2, 60)
                .text("area", query.area().orElse(""), 0, 6)
                .that(isInOrder(query), "until", "order", Words.say("archive.until-before-from"))
                .done();
        boolean ofUnit = actor.isUnit() && query.marks().isEmpty();
        Set<ReferralState> mine = ofUnit && query.mine() ? Worklists.OF_UNITS : query.referralStates();
        TicketQuery narrowed = query.mine() && !ofUnit ? Worklists.narrow(query, actor) : query;
        return finder.flatMap(f -> f.list(narrowed, sight.visibleUnits(), mine))
                .orElseGet(() -> store.list(narrowed, sight.visibleUnits(), mine));
    }

    private static boolean isInOrder(TicketQuery query) {
        return query.from().isEmpty()
                || query.until().isEmpty()
                || !query.until().get().isBefore(query.from().get());
    }

    @Override
    public Map<TicketState, Long> counts(Actor actor) {
        Sight sight = sight(actor);
        sight.checkReading();
        return store.counts(sight.visibleUnits());
    }

    @Override
    public Map<TicketMark, Long> marked(Actor actor) {
        Sight sight = sight(actor);
        sight.checkReading();
        return store.marked(sight.visibleUnits());
    }

    @Override
    public Identity unmask(Actor actor, String number, String reason) {
        StoredTicket stored = visible(actor, number);
        String why = reason == null ? "" : reason.strip();
        new Fields().text("reason", why, 4, 200).done();
        if (!sight(actor).mayUnmask(stored.ticket())) {
            throw Words.refuse("role", Words.say("verb.Unmask"));
        }
        mover.commit(
                lifecycle.note(stored.ticket(), EventKind.UNMASKED, Map.of("reason", why), context(actor)),
                stored,
                actor.login());
        Appeal appeal = stored.ticket().appeal();
        return new Identity(appeal.caller(), appeal.requester());
    }

    @Override
    public ChainReport verify(Actor actor, String number) {
        if (actor.isUnit() || !actor.roles().stream().anyMatch(EnumSet.of(Role.AUDITOR, Role.SUPERVISOR)::contains)) {
            throw Words.refuse("role", Words.say("verb.Verify"));
        }
        return Chain.verify(visible(actor, number), store.events(number));
    }

    private StoredTicket visible(Actor actor, String number) {
        Sight sight = sight(actor);
        sight.checkReading();
        return store.find(number)
                .filter(s -> sight.sees(s.ticket()))
                .orElseThrow(() -> new NotFoundException(Words.say("missing.ticket", number)));
    }

    private Sight sight(Actor actor) {
        return new Sight(actor, units.own(actor));
    }

    private Context context(Actor actor) {
        return Context.of(actor, units.own(actor), mover.now());
    }
}
