package org.yihaotong.paper;

import org.yihaotong.engine.port.paper.UnreadableSheetException;

/** Carries the reason out of the library's parser, which lets nothing checked through. */
final class StoppedException extends RuntimeException {

    private final UnreadableSheetException why;

    StoppedException(UnreadableSheetException why) {
        super(why);
        this.why = why;
    }

    UnreadableSheetException why() {
        return why;
    }
}
