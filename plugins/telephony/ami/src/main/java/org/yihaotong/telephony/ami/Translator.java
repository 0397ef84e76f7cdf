package org.yihaotong.telephony.ami;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.telephony.CallEvent;

/** Makes of what the switch says what happens to calls. Pure but for what it remembers of calls that go on. */
final class Translator {

    private static final Pattern STAMP = Pattern.compile("([0-9]{9,11})\\.([0-9]{1,9})");

    private final Clock clock;
    private final Lines lines;
    private final Book book;
    private final SeatWatch seats;
    private final LegTalk legs;
    private final QueueTalk queues;
    private final HandOvers handOvers;
    private final Records records;

    Translator(Clock clock, Records records, SeatWatch seats, Lines lines) {
        this.clock = clock;
        this.records = records;
        this.seats = seats;
        this.lines = lines;
        this.book = new Book(clock);
        this.legs = new LegTalk(book);
        this.queues = new QueueTalk(book);
        this.handOvers = new HandOvers(book);
    }

    Book book() {
        return book;
    }

    /** What happened, in the order in which it did; empty if it means nothing to anybody. */
    List<CallEvent> take(Block block) {
        Telling telling = new Telling(momentOf(block), false);
        Optional<Leg> leg = book.leg(block, "", telling.at());
        leg.ifPresent(one -> offer(one, block, telling));
        String event = block.event();
        switch (event) {
            case "Cdr" -> records.written(block, book.trace(Records.callOf(block)), telling);
            case "DeviceStateChange", "QueueMemberStatus", "QueueMemberAdded" -> seats.changed(block, telling);
            case "BlindTransfer" -> handOvers.blind(block, telling);
            case "AttendedTransfer" -> handOvers.attended(block, telling);
            case "DialBegin" -> handOvers.dialBegins(leg, block, telling);
            case "DialEnd" -> handOvers.dialEnds(leg, block, telling);
            default -> leg.ifPresent(one -> take(event, one, block, telling));
        }
        book.tooMuch().ifPresent(call -> telling.events().addAll(drop(call)));
        return telling.events();
    }

    private List<CallEvent> drop(Ongoing call) {
        Telling telling = new Telling(clock.instant(), true);
        legs.callEnds(call, 0, telling);
        book.forget(call);
        return telling.events();
    }

    private void take(String event, Leg leg, Block block, Telling telling) {
        switch (event) {
            case "Newstate" -> legs.changes(leg, block, telling);
            case "Hold" -> legs.holds(leg, telling);
            case "Unhold" -> legs.resumes(leg, telling);
            case "BridgeEnter" -> legs.enters(leg, block.get("BridgeUniqueid"), telling);
            case "BridgeLeave" -> leg.leaves(block.get("BridgeUniqueid"));
            case "HangupRequest" -> legs.hangsUp(leg);
            case "Hangup" -> {
                handOvers.leaves(leg, telling);
                legs.ends(leg, block.number("Cause"), telling);
            }
            case "QueueCallerJoin" -> queues.joins(leg, block, telling);
            case "QueueCallerLeave" -> queues.leaves(block, telling);
            case "QueueCallerAbandon" -> queues.givesUp(leg, block, telling);
            case "AgentConnect" -> queues.connects(leg, block, telling);
            case "ConfbridgeJoin" -> handOvers.joins(leg, telling);
            case "ConfbridgeLeave" -> handOvers.leaves(leg, telling);
            case "UserEvent" -> says(leg, block, telling);
            default -> {}
        }
    }

    private void says(Leg leg, Block block, Telling telling) {
        Ongoing call = leg.call;
        switch (block.get("UserEvent")) {
            case "HotlineTransferEnd" -> handOvers.fails(call, block.get("Status"));
            case "HotlineSurvey" -> {
                int score = block.number("Score");
                if (score >= 1 && score <= 5) {
                    telling.tell(new CallEvent.Surveyed(telling.once("survey", call.id), call.id, score));
                }
            }
            case "HotlineRecording" -> {
                String file = block.get("File");
                if (!file.isEmpty() && file.length() <= 200) {
                    call.trace.isRecorded(file, block.get("Sha256"));
                }
            }
            default -> {}
        }
    }

    /** A call is told of when the switch's plan has begun with it, for then it is known whose number was dialled. */
    private void offer(Leg leg, Block block, Telling telling) {
        Ongoing call = leg.call;
        if (!leg.isRoot()) {
            return;
        }
        if (call.isToBeOffered() && !block.event().equals("Newchannel")) {
            belongs(call, block);
            call.isOffered();
            telling.tell(offered(call, telling));
        }
    }

    /** The call as it was offered. */
    static CallEvent.Offered offered(Ongoing call, Telling telling) {
        return new CallEvent.Offered(
                telling.stamp("offered-" + call.id, call.startedAt()),
                call.id,
                call.direction(),
                call.caller(),
                call.dialled(),
                call.line(),
                call.caseId());
    }

    /** The plan says it by a variable or by the account code; else the dialled number decides. */
    private void belongs(Ongoing call, Block block) {
        String line = lines.of(block.variable("HOTLINE"), block.get("AccountCode"), call.dialled());
        call.belongsTo(line, block.variable("HOTLINE_CASE"));
    }

    Instant momentOf(Block block) {
        Matcher stamp = STAMP.matcher(block.get("Timestamp"));
        if (!stamp.matches()) {
            return clock.instant();
        }
        String fraction = (stamp.group(2) + "000000000").substring(0, 9);
        return Instant.ofEpochSecond(Long.parseLong(stamp.group(1)), Long.parseLong(fraction));
    }

    /**
     * The legs that are gone though nobody saw them end, for there is no such channel any more.
     *
     * @param ids of all channels there are
     * @param since of legs that one knows of only since then nothing is concluded
     */
    List<Leg> missing(Set<String> ids, Instant since) {
        return book.legs().stream()
                .filter(leg -> !ids.contains(leg.id) && leg.known.isBefore(since))
                .toList();
    }

    /** Concludes that a leg has ended. */
    List<CallEvent> conclude(Leg leg) {
        Telling telling = new Telling(clock.instant(), true);
        if (leg.isRoot() && leg.call.isToBeOffered()) {
            leg.call.isOffered();
            telling.tell(offered(leg.call, telling));
        }
        legs.vanishes(leg, telling);
        return telling.events();
    }

    /** Takes in a leg that a snapshot shows, with what it does at this moment. */
    void found(Block block, Instant at) {
        book.found(block, at).ifPresent(leg -> found(leg, block, new Telling(at, true)));
    }

    private void found(Leg leg, Block block, Telling unheard) {
        if (leg.isRoot()) {
            belongs(leg.call, block);
        }
        legs.changes(leg, block, unheard);
        if (block.has("BridgeId")) {
            legs.enters(leg, block.get("BridgeId"), unheard);
        }
    }
}
