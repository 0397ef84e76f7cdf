package org.yihaotong.engine.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.CallRules;
import org.yihaotong.api.callcentre.CommandState;
import org.yihaotong.api.callcentre.SentCommand;
import org.yihaotong.api.telephony.Acceptance;
import org.yihaotong.api.telephony.CallCommand;
import org.yihaotong.api.telephony.CommandOutcome;
import org.yihaotong.api.telephony.TelephonyProvider;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.telephony.CommandStore;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.words.Words;

/** Commands to switches: written before they are sent, sent once, and ended once. */
@Component(service = CommandBook.class, immediate = true)
public final class CommandBook {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int RINGING = 60;
    private static final int AT_ONCE = 200;
    private static final Set<Class<? extends CallCommand>> CALLING = Set.of(
            CallCommand.Dial.class,
            CallCommand.Consult.class,
            CallCommand.Conference.class,
            CallCommand.BlindTransfer.class);

    private final CommandStore store;
    private final Books books;
    private final CallRuleBook rules;
    private final CallTeller teller;
    private final Clock clock;
    private final Future<?> looking;

    @Activate
    public CommandBook(
            @Reference CommandStore store,
            @Reference Books books,
            @Reference CallRuleBook rules,
            @Reference CallTeller teller,
            @Reference Clock clock,
            @Reference Scheduler scheduler) {
        this.store = store;
        this.books = books;
        this.rules = rules;
        this.teller = teller;
        this.clock = clock;
        this.looking = scheduler.every(LOOK, this::look);
    }

    /** What holds now. */
    CallRules rules() {
        return books.now(rules);
    }

    /** Writes a command down and sends it; one that is known already is answered as it stands, and not sent again. */
    SentCommand send(TelephonyProvider provider, String login, String call, CallCommand command) {
        Instant now = clock.instant();
        SentCommand fresh = new SentCommand(
                command.id(),
                login,
                command.getClass().getSimpleName(),
                call,
                CommandState.SENT,
                "",
                now,
                now.plus(limit(command)),
                Optional.empty());
        Optional<SentCommand> before = store.write(fresh);
        if (before.isPresent()) {
            return before.get();
        }
        Acceptance said = say(provider, command);
        if (said.answer() == Acceptance.Answer.REJECTED) {
            store.end(command.id(), CommandState.REJECTED, said.why(), clock.instant());
        }
        return store.command(command.id()).orElse(fresh);
    }

    /** Where somebody else has to pick up a telephone, a minute more, or as long as it may ring there. */
    private Duration limit(CallCommand command) {
        CallRules now = rules();
        int ringing = CALLING.contains(command.getClass()) ? Math.max(RINGING, now.returnSeconds()) : 0;
        return Duration.ofSeconds(now.commandSeconds() + ringing);
    }

    @SuppressWarnings("IllegalCatch") // a provider is anybody's code; nobody knows what it did before it failed
    private static Acceptance say(TelephonyProvider provider, CallCommand command) {
        try {
            return provider.perform(command);
        } catch (RuntimeException e) {
            return Acceptance.unknown(Words.say("switch.crashed", e.getClass().getSimpleName()));
        }
    }

    Optional<SentCommand> command(String id) {
        return store.command(id);
    }

    /** A switch told how a command ended; the first word counts. */
    void ended(String id, CommandOutcome outcome, String why) {
        if (store.end(id, CommandState.valueOf(outcome.name()), why, clock.instant())) {
            store.command(id).ifPresent(c -> teller.seat(c.login()));
        }
    }

    private void look() {
        Instant now = clock.instant();
        for (SentCommand late : store.due(now, AT_ONCE)) {
            if (store.end(late.id(), CommandState.TIMED_OUT, Words.say("switch.timed-out"), now)) {
                teller.seat(late.login());
            }
        }
    }

    @Deactivate
    public void stop() {
        looking.cancel(false);
    }
}
