package org.yihaotong.rest.resource;

import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.CallDesk;
import org.yihaotong.api.callcentre.CaseDesk;
import org.yihaotong.api.callcentre.FigureDesk;
import org.yihaotong.api.callcentre.MissedCallDesk;
import org.yihaotong.api.callcentre.NuisanceDesk;
import org.yihaotong.api.callcentre.SeatDesk;
import org.yihaotong.api.callcentre.SplitDesk;

/** What there is to be asked about the telephone. */
@Component(service = PhoneResources.class)
public final class PhoneResources {

    private final List<Object> all;

    @Activate
    public PhoneResources(
            @Reference SeatDesk seats,
            @Reference CallDesk calls,
            @Reference CaseDesk cases,
            @Reference FigureDesk figures,
            @Reference SplitDesk splits,
            @Reference MissedCallDesk missed,
            @Reference NuisanceDesk nuisance,
            @Reference Clock clock) {
        all = List.of(
                new SeatResource(seats),
                new PhoneResource(calls),
                new CaseResource(cases),
                new FigureResource(figures, splits, seats, clock),
                new MissedResource(missed),
                new NuisanceResource(nuisance));
    }

    List<Object> all() {
        return all;
    }
}
