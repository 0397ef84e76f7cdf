package org.yihaotong.engine.group;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.group.Hint;
import org.yihaotong.api.group.MatchRules;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.words.Words;

/**
 * What an appeal and a ticket have in common.
 *
 * @param text how alike the words are, 0 to 1
 * @param metres between the places, if both have coordinates
 */
record Match(
        Ticket ticket,
        double text,
        boolean caller,
        boolean matter,
        boolean area,
        boolean address,
        Optional<Long> metres,
        Duration age) {

    private static final double WORDS = 55;
    private static final double TRAIT = 15;

    static Match of(Said said, Ticket t, Instant now) {
        Appeal a = said.appeal();
        Appeal b = t.appeal();
        return new Match(
                t,
                said.likeness(b),
                !a.caller().phone().isEmpty()
                        && a.caller().phone().equals(b.caller().phone()),
                !a.matter().isEmpty() && a.matter().equals(b.matter()),
                !a.place().area().isEmpty() && a.place().area().equals(b.place().area()),
                !a.place().address().isEmpty()
                        && a.place().address().equals(b.place().address()),
                Distance.metres(a.place(), b.place()),
                Duration.between(t.acceptedAt(), now));
    }

    boolean isWorthTelling(MatchRules rules) {
        return caller || text * 100 >= rules.similarityPercent();
    }

    private boolean isNear(MatchRules rules) {
        return address || metres.filter(m -> m <= rules.distanceMetres()).isPresent();
    }

    int score(MatchRules rules) {
        double place = isNear(rules) ? TRAIT : area ? TRAIT / 3 : 0;
        return (int) Math.round(WORDS * text + (matter ? TRAIT : 0) + place + (caller ? TRAIT : 0));
    }

    Hint hint(MatchRules rules, boolean mayCallAgain) {
        return new Hint(
                ticket.number(),
                ticket.appeal().title(),
                ticket.state(),
                ticket.acceptedAt(),
                ticket.lead().map(r -> r.unit()),
                ticket.group(),
                score(rules),
                reasons(rules),
                caller && mayCallAgain ? Hint.Offer.CALL_AGAIN : Hint.Offer.JOIN);
    }

    private List<String> reasons(MatchRules rules) {
        List<String> reasons = new ArrayList<>();
        if (caller) {
            reasons.add(Words.say("hint.caller"));
        }
        if (text > 0) {
            reasons.add(Words.say("hint.text", Math.round(text * 100)));
        }
        if (matter) {
            reasons.add(Words.say("hint.matter", ticket.appeal().matter()));
        }
        if (address) {
            reasons.add(Words.say("hint.address"));
        } else if (isNear(rules)) {
            reasons.add(Words.say("hint.near", metres.orElseThrow()));
        } else if (area) {
            reasons.add(Words.say("hint.area"));
        }
        reasons.add(
                age.toHours() < 1
                        ? Words.say("hint.minutes", Math.max(0, age.toMinutes()))
                        : Words.say("hint.hours", age.toHours()));
        return reasons;
    }
}
