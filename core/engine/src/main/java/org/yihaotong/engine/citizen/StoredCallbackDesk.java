package org.yihaotong.engine.citizen;

import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.citizen.CallbackDesk;
import org.yihaotong.api.citizen.CallbackQuery;
import org.yihaotong.api.citizen.CallbackScript;
import org.yihaotong.api.citizen.CallbackTask;
import org.yihaotong.api.citizen.LinkResult;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.CallbackRow;
import org.yihaotong.engine.port.CallbackStore;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.words.Words;

/** The callback clerk's list, on stored tickets; what was planned is worked out by the rules of this moment. */
@Component(service = CallbackDesk.class)
public final class StoredCallbackDesk implements CallbackDesk {

    private static final CallbackBook BOOK = new CallbackBook();
    private static final int AT_ONCE = 100;

    private final CallbackStore store;
    private final TicketDesk tickets;
    private final Books books;
    private final Clock clock;
    private final SaidAnswers answers;

    @Activate
    public StoredCallbackDesk(
            @Reference CallbackStore store,
            @Reference TicketDesk tickets,
            @Reference PeopleStore people,
            @Reference Books books,
            @Reference Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.books = books;
        this.clock = clock;
        this.answers = new SaidAnswers(people);
    }

    @Override
    public Page<CallbackTask> list(Actor actor, CallbackQuery query) {
        check(actor);
        new Fields()
                .that(query.limit() >= 1 && query.limit() <= 200, "limit", "range", Words.say("field.limit"))
                .done();
        CallbackPlan plan = plan();
        Page<CallbackRow> page = store.list(query, plan.waits());
        return new Page<>(page.items().stream().map(plan::task).toList(), page.next());
    }

    @Override
    public CallbackScript script(Actor actor, String number) {
        check(actor);
        Ticket ticket = tickets.read(actor, number);
        CallbackRow row =
                store.find(number).orElseThrow(() -> new NotFoundException(Words.say("missing.callback", number)));
        return new CallbackScript(
                plan().task(row),
                answers.of(ticket, text -> text),
                books.now(BOOK).questions());
    }

    @Override
    public List<LinkResult> sendLinks(Actor actor, List<String> numbers) {
        check(actor);
        new Fields().size("tickets", numbers, 1, AT_ONCE).done();
        return numbers.stream().distinct().map(n -> sendLink(actor, n)).toList();
    }

    private LinkResult sendLink(Actor actor, String number) {
        try {
            long version = tickets.read(actor, number).version();
            tickets.perform(actor, number, version, new CentreCommand.SendCallbackLink());
            return new LinkResult(number, true, "");
        } catch (RefusedException | NotFoundException | StaleVersionException e) {
            return new LinkResult(number, false, e.getMessage());
        }
    }

    private CallbackPlan plan() {
        return new CallbackPlan(books.now(BOOK), clock.instant());
    }

    private static void check(Actor actor) {
        if (actor.isUnit() || !actor.isOneOf(Role.CALLBACK_CLERK, Role.SUPERVISOR)) {
            throw Words.refuse("role", Words.say("verb.CallBack"));
        }
    }
}
