package org.yihaotong.engine.delivery;

import org.yihaotong.api.hotline.Intake.CaseTaken;
import org.yihaotong.api.hotline.UnitCase;

/** Makes a ticket of what a citizen said to a unit itself; the desk does this. */
@FunctionalInterface
public interface CaseTaker {

    /** Accepts the case once and gives it to its unit, or closes it if it is settled; a repeat answers the same. */
    CaseTaken take(String hotline, UnitCase unitCase);
}
