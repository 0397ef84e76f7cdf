package org.yihaotong.engine.directory;

import org.yihaotong.api.hotline.Intake;

/** Gives every line the intake of its own. */
@FunctionalInterface
public interface Intakes {

    /** The intake of this line; what it does is never interrupted in mid-transaction. */
    Intake of(String hotline, Shield shield);
}
