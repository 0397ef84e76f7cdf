package org.yihaotong.engine.citizen;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yihaotong.api.citizen.RatingSheet.Said;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.port.PeopleStore;

/** What a citizen was answered: by the group's one answer, by the centre itself, or by the units, the lead first. */
public final class SaidAnswers {

    private final PeopleStore people;

    /** Names units as these people do. */
    public SaidAnswers(PeopleStore people) {
        this.people = people;
    }

    /** The answers, each through this veil. */
    public List<Said> of(Ticket ticket, UnaryOperator<String> veil) {
        Optional<String> centre = ticket.groupAnswer().map(a -> a.text()).or(() -> ticket.directAnswer()
                .map(a -> a.text()));
        if (centre.isPresent()) {
            return List.of(new Said("", veil.apply(centre.get())));
        }
        return ticket.activeReferrals().stream()
                .filter(r -> r.state() == ReferralState.REPLIED && r.answer().isPresent())
                .sorted(Comparator.comparing((Referral r) -> !r.lead()))
                .map(r -> new Said(name(r.unit()), veil.apply(r.answer().get().text())))
                .toList();
    }

    private String name(String unit) {
        return people.unit(unit).map(Unit::name).orElse(unit);
    }
}
