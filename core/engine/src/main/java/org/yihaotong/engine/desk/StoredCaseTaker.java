package org.yihaotong.engine.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.hotline.Intake.CaseTaken;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.UnitCase;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.delivery.CaseTaker;
import org.yihaotong.engine.lifecycle.Context;
import org.yihaotong.engine.lifecycle.Decision;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.lifecycle.Happening;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.words.Words;

/** A unit's own case goes the way of every appeal: accepted once, then given to its unit or closed, its birth in the chain. */
@Component
public final class StoredCaseTaker implements CaseTaker {

    private static final int TRIES = 5;
    private static final int CASE_NO = 40;
    private static final int CALL_ID = 64;
    private static final int TEXT = 4000;

    private final TicketDesk desk;
    private final TicketStore tickets;
    private final TicketMover mover;
    private final UnitTree units;
    private final Lifecycle lifecycle;

    @Activate
    public StoredCaseTaker(
            @Reference TicketDesk desk,
            @Reference TicketStore tickets,
            @Reference TicketMover mover,
            @Reference UnitTree units,
            @Reference Lifecycle lifecycle) {
        this.desk = desk;
        this.tickets = tickets;
        this.mover = mover;
        this.units = units;
        this.lifecycle = lifecycle;
    }

    @Override
    public CaseTaken take(String hotline, UnitCase given) {
        Actor line = Actor.centre("hotline:" + hotline, hotline, Role.AGENT);
        try {
            check(hotline, given);
            String number = desk.accept(line, appeal(given), key(given)).number();
            boolean fresh = false;
            for (int i = 1; ; i++) {
                try {
                    fresh |= settle(line, hotline, given, number);
                    return taken(fresh ? Outcome.APPLIED : Outcome.DUPLICATE, number);
                } catch (StaleVersionException e) {
                    if (i == TRIES) {
                        throw e;
                    }
                }
            }
        } catch (InvalidInputException | RefusedException e) {
            return refused(e instanceof RefusedException r ? r.code() : "", e.getMessage());
        }
    }

    private static CaseTaken refused(String rule, String reason) {
        return switch (rule) {
            case "key-reused" -> new CaseTaken(Outcome.REFUSED, "", "", Words.say("case.reused"), "case-no-reused");
            case "case-unit" -> new CaseTaken(Outcome.REFUSED, "", "", reason, "forbidden");
            default -> new CaseTaken(Outcome.REFUSED, "", "", reason, "invalid");
        };
    }

    private void check(String hotline, UnitCase given) {
        new Fields()
                .text("caseNo", given.caseNo(), 1, CASE_NO)
                .text("callId", given.callId(), 0, CALL_ID)
                .text("finished", given.finished().orElse(""), 0, TEXT)
                .done();
        if (units.active(hotline).isEmpty()) {
            throw Words.refuse("case-unit");
        }
    }

    private static String key(UnitCase given) {
        return "case:" + sha256(given.caseNo());
    }

    private static Appeal appeal(UnitCase given) {
        boolean brief =
                given.title().strip().codePointCount(0, given.title().strip().length()) < 2;
        return new Appeal(
                given.type(),
                Urgency.NORMAL,
                brief ? Words.say("case.title", given.title().strip()) : given.title(),
                given.content(),
                FiveElements.NONE,
                given.place(),
                given.matter(),
                Map.of(),
                given.caller(),
                Optional.empty(),
                given.confidential(),
                Channel.UNIT,
                Optional.of(given.receivedAt()));
    }

    /** Gives an accepted case to its unit, or closes it; false if somebody has done so. */
    private boolean settle(Actor line, String hotline, UnitCase given, String number) {
        StoredTicket stored = tickets.find(number).orElseThrow();
        if (stored.ticket().state() != TicketState.TO_DISPATCH) {
            return false;
        }
        String reason = Words.say("case.reason");
        CentreCommand command = given.finished()
                .<CentreCommand>map(text -> new CentreCommand.HandleDirectly(text, Optional.empty(), reason))
                .orElseGet(() -> new CentreCommand.Dispatch(hotline, List.of(), reason));
        Decision decision = lifecycle.decide(stored.ticket(), command, Context.of(line, Set.of(), mover.now()));
        mover.commit(
                born(decision, hotline, given),
                stored,
                line.login(),
                change -> tickets.commit(change.delivering(change.deliveries().stream()
                        .map(order -> order.knownAs(given.caseNo()))
                        .toList())));
        return true;
    }

    private static Decision born(Decision decision, String hotline, UnitCase given) {
        Map<String, String> detail = new LinkedHashMap<>(Map.of("hotline", hotline, "case", given.caseNo()));
        Optional.of(given.number()).filter(n -> !n.isEmpty()).ifPresent(n -> detail.put("number", n));
        Optional.of(given.callId()).filter(c -> !c.isEmpty()).ifPresent(c -> detail.put("call", c));
        Happening first = decision.happenings().get(0);
        List<Happening> all = new ArrayList<>();
        all.add(new Happening(EventKind.BORN_AT_UNIT, Optional.of(hotline), first.before(), first.before(), detail));
        all.addAll(decision.happenings());
        return new Decision(decision.ticket(), all, decision.outgoing(), decision.tellings());
    }

    private CaseTaken taken(Outcome outcome, String number) {
        Ticket ticket = tickets.find(number).orElseThrow().ticket();
        String order = ticket.activeReferrals().stream()
                .findFirst()
                .map((Referral r) -> r.orderNo(number))
                .orElse("");
        return new CaseTaken(outcome, number, order, "");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
