package org.yihaotong.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.callcentre.NuisanceDesk;
import org.yihaotong.api.callcentre.NuisanceDesk.Screening;
import org.yihaotong.api.callcentre.SeatDesk;
import org.yihaotong.api.callcentre.SeatDesk.SwitchStanding;
import org.yihaotong.api.callcentre.SeatView;

/** Tells how the switches stand, and how many sit behind each. */
@Service
@Command(scope = "telephony", name = "status", description = "电话状态 Tells how the switches and their seats stand")
public final class TelephonyStatus implements Action {

    @Reference
    private SeatDesk seats;

    @Reference
    private NuisanceDesk nuisance;

    @Override
    public Object execute() {
        List<SeatView> there = seats.board(Operator.reading());
        seats.switches(Operator.reading()).forEach(one -> print(one, there));
        long byHand =
                there.stream().filter(s -> s.session().provider().isEmpty()).count();
        System.out.println(Words.say("telephony.byHand", byHand));
        Screening screening = nuisance.screening(Operator.reading());
        System.out.println(Words.say(
                "telephony.screening", screening.numbers(), screening.letThrough(), Words.time(screening.readAt())));
        return null;
    }

    private static void print(SwitchStanding one, List<SeatView> seats) {
        List<SeatView> here = seats.stream()
                .filter(s -> s.session().provider().equals(one.id()))
                .toList();
        long ill = here.stream().filter(s -> !s.session().trouble().isEmpty()).count();
        System.out.println(Words.say(
                one.up() ? "telephony.up" : "telephony.down",
                one.id(),
                one.name(),
                one.up() ? one.version() : one.trouble(),
                here.size(),
                ill,
                one.waiting().map(String::valueOf).orElseGet(() -> Words.say("telephony.waitingUnknown")),
                Words.time(one.lastEventAt())));
    }
}
