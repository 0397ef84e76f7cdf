package org.yihaotong.engine.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.yihaotong.api.hotline.DialledNumber;
import org.yihaotong.api.hotline.DialledNumber.Way;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.Transition;

/** Says where a call to a line's number goes on a given day. Pure: a transition ends by the calendar, not by a restart. */
final class Dialling {

    private Dialling() {}

    /** The number as it is today. */
    static DialledNumber of(Hotline hotline, String number, LocalDate today) {
        Optional<Transition> transition = Transition.of(hotline.terms(), today);
        return new DialledNumber(
                number,
                hotline.id(),
                hotline.name(),
                way(hotline, transition),
                hotline.announcement(),
                hotline.seatQueue(),
                transition);
    }

    private static Way way(Hotline hotline, Optional<Transition> transition) {
        return switch (hotline.method()) {
            case MERGED -> transition
                    .map(t -> t.isOver() ? Way.ENDED : Way.TRANSITION)
                    .orElse(Way.TRANSITION);
            case SEATED, LINKED -> hotline.terms().parallel() ? Way.PARALLEL : Way.CENTRE;
            case TRANSFERRED -> Way.TRANSFER;
            case GUIDED -> Way.GUIDANCE;
        };
    }
}
