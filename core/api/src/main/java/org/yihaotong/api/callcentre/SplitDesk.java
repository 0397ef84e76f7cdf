package org.yihaotong.api.callcentre;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.paper.Printout;
import org.yihaotong.api.people.Actor;

/** How the calls of seated lines came, by 12345 or by their own numbers, in a span of at most 366 days; for the centre's people. */
@ProviderType
public interface SplitDesk {

    /** Every seated line, also one without calls, in the order of the directory. */
    List<SplitFigures> split(Actor actor, Instant from, Instant before);

    /** The same as a workbook, with what each column means. */
    Printout workbook(Actor actor, Instant from, Instant before);
}
