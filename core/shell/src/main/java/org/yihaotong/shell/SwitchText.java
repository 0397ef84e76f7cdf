package org.yihaotong.shell;

import java.io.PrintStream;
import org.yihaotong.api.numbering.SwitchChange;

/** How checksums and changes of switches are printed. */
final class SwitchText {

    private static final int BRIEF = 12;

    private SwitchText() {}

    /** Enough of a checksum to know it by. */
    static String brief(String checksum) {
        return checksum.isEmpty() ? "—" : checksum.substring(0, Math.min(BRIEF, checksum.length()));
    }

    static void print(SwitchChange change, PrintStream out) {
        out.println(Words.say(
                "switch.change",
                change.switchId(),
                Words.of(change.deed()),
                brief(change.before()),
                brief(change.after()),
                change.trouble()));
    }
}
