package org.yihaotong.engine.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.Intake.Taken;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.reply.ReplyAction;
import org.yihaotong.api.reply.ReplyAnswer;
import org.yihaotong.api.reply.ReplyDesk;
import org.yihaotong.api.reply.ReplyForm;
import org.yihaotong.api.reply.ReplyOutcome;
import org.yihaotong.engine.citizen.Tries;
import org.yihaotong.engine.directory.Intakes;
import org.yihaotong.engine.directory.Shield;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.reply.ReplyPass;
import org.yihaotong.engine.port.reply.ReplyPassStore;
import org.yihaotong.engine.words.Words;

/** Lets whoever holds a good link and the PIN speak about that one order, as its back office would. */
@Component(service = ReplyDesk.class)
public final class StoredReplyDesk implements ReplyDesk {

    private static final int WRONG_PINS = 5;
    private static final Duration LOCK = Duration.ofMinutes(30);
    private static final Map<ReplyAction, ReplyKind> KINDS = Map.of(
            ReplyAction.SIGN, ReplyKind.ACKNOWLEDGED,
            ReplyAction.PROGRESS, ReplyKind.PROGRESS,
            ReplyAction.EXTEND, ReplyKind.EXTENSION_REQUEST,
            ReplyAction.RETURN, ReplyKind.RETURN_REQUEST,
            ReplyAction.FINISH, ReplyKind.COMPLETED);

    private final ReplyPassStore store;
    private final HeldOrders orders;
    private final Seal seal;
    private final StoredReplyLinks links;
    private final Tries tries;
    private final Intakes intakes;
    private final Clock clock;
    private final Sheets sheets;

    @Activate
    public StoredReplyDesk(
            @Reference ReplyPassStore store,
            @Reference HeldOrders orders,
            @Reference Seal seal,
            @Reference StoredReplyLinks links,
            @Reference Tries tries,
            @Reference Intakes intakes,
            @Reference TicketStore tickets,
            @Reference Clock clock) {
        this.store = store;
        this.orders = orders;
        this.seal = seal;
        this.links = links;
        this.tries = tries;
        this.intakes = intakes;
        this.clock = clock;
        this.sheets = new Sheets(tickets);
    }

    /** A good link and the order behind it, or why there is none. */
    private record Visit(Token token, ReplyPass pass, OrderInHand order, ReplyOutcome outcome) {

        static Visit failed(ReplyOutcome why) {
            return new Visit(null, null, null, why);
        }
    }

    @Override
    public boolean isSigned(String token) {
        return Token.read(token, seal).isPresent();
    }

    @Override
    public ReplyAnswer read(String token, String address) {
        Visit visit = visit(token, address);
        ReplyOutcome state = visit.outcome() == ReplyOutcome.OK ? usable(visit) : visit.outcome();
        return state == ReplyOutcome.OK ? answer(visit, state, "", List.of(), false) : plain(state);
    }

    @Override
    public ReplyAnswer say(String token, ReplyForm form, String address) {
        Visit visit = visit(token, address);
        if (visit.outcome() != ReplyOutcome.OK) {
            return plain(visit.outcome());
        }
        if (!form.nonce().isEmpty() && visit.pass().endedBy().equals(form.nonce())) {
            return plain(ReplyOutcome.DUPLICATE);
        }
        ReplyOutcome state = usable(visit);
        if (state != ReplyOutcome.OK) {
            return plain(state);
        }
        ReplyOutcome admitted = admit(visit.pass(), form.pin());
        if (admitted != ReplyOutcome.OK) {
            return answer(visit, admitted, Words.say("replylink." + admitted.code()), List.of("pin"), false);
        }
        List<String> wrong = FormCheck.wrong(form);
        return wrong.isEmpty()
                ? said(visit, form)
                : answer(visit, ReplyOutcome.INVALID, Words.say("replylink.invalid"), wrong, true);
    }

    private ReplyAnswer said(Visit visit, ReplyForm form) {
        ReplyAction action = form.action().orElseThrow();
        if (action == ReplyAction.SHOW) {
            return answer(visit, ReplyOutcome.OK, "", List.of(), true);
        }
        Taken taken = intakes.of(visit.token().hotline(), Shield.NONE).take(reply(visit, form, action));
        boolean over = action == ReplyAction.FINISH || action == ReplyAction.RETURN;
        if (taken.isGood() && taken.outcome() != Outcome.LATE && over) {
            store.end(visit.pass().id(), now(), form.nonce());
        }
        Visit after = visit(visit.token().signed(seal), "");
        return switch (taken.outcome()) {
            case APPLIED -> answer(after, ReplyOutcome.OK, Words.say("replylink.ok"), List.of(), true);
            case DUPLICATE -> answer(after, ReplyOutcome.DUPLICATE, Words.say("replylink.dup"), List.of(), true);
            case LATE -> answer(after, ReplyOutcome.STATE, Words.say("replylink.state"), List.of(), true);
            case REFUSED -> answer(after, ReplyOutcome.STATE, taken.reason(), List.of(), true);
        };
    }

    private UnitReply reply(Visit visit, ReplyForm form, ReplyAction action) {
        return new UnitReply(
                "m/" + visit.token().linkId() + "/" + form.nonce(),
                visit.token().orderNo(),
                KINDS.get(action),
                form.text(),
                form.handler(),
                now(),
                form.result().filter(result -> action == ReplyAction.FINISH),
                false,
                form.newDue().filter(due -> action == ReplyAction.EXTEND),
                "",
                form.photos());
    }

    @Override
    public Optional<String> follow(String code, String address) {
        if (tries.isTired(address)) {
            return Optional.empty();
        }
        Optional<ReplyPass> pass =
                code.matches("[0-9A-Za-z]{8}") ? store.findByCode(seal.hash(code)) : Optional.empty();
        if (pass.isEmpty()) {
            tries.note(address);
        }
        return pass.map(links::path);
    }

    private Visit visit(String spelling, String address) {
        Optional<Token> token = Token.read(spelling, seal);
        if (token.isEmpty()) {
            boolean tired = tries.isTired(address);
            tries.note(address);
            return Visit.failed(tired ? ReplyOutcome.TIRED : ReplyOutcome.BAD_SIGNATURE);
        }
        return store.find(seal.hash(token.get().linkId()))
                .flatMap(pass -> orders.find(token.get().hotline(), token.get().orderNo())
                        .map(order -> new Visit(token.get(), pass, order, ReplyOutcome.OK)))
                .orElseGet(() -> Visit.failed(ReplyOutcome.UNKNOWN_ORDER));
    }

    private ReplyOutcome usable(Visit visit) {
        if (visit.pass().endedAt().isPresent() || !visit.order().isOpen()) {
            return ReplyOutcome.SPENT;
        }
        return visit.token().expiresAt().isAfter(now()) ? ReplyOutcome.OK : ReplyOutcome.EXPIRED;
    }

    private ReplyOutcome admit(ReplyPass pass, String pin) {
        if (pass.lockedUntil().filter(until -> until.isAfter(now())).isPresent()) {
            return ReplyOutcome.LOCKED;
        }
        if (seal.isHash(pass.pin(), "pin:" + pin)) {
            if (pass.tries() > 0 || pass.lockedUntil().isPresent()) {
                store.goodPin(pass.id());
            }
            return ReplyOutcome.OK;
        }
        ReplyPass counted = store.wrongPin(pass.id(), WRONG_PINS, now().plus(LOCK));
        return counted.lockedUntil().filter(until -> until.isAfter(now())).isPresent()
                ? ReplyOutcome.LOCKED
                : ReplyOutcome.BAD_PIN;
    }

    private ReplyAnswer answer(Visit visit, ReplyOutcome outcome, String reason, List<String> wrong, boolean clear) {
        return new ReplyAnswer(outcome, reason, wrong, Optional.of(sheets.of(visit.pass(), visit.order(), clear)));
    }

    private static ReplyAnswer plain(ReplyOutcome outcome) {
        return ReplyAnswer.of(outcome, Words.say("replylink." + outcome.code()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
