package org.yihaotong.telephony.numbering;

import java.util.Map;
import java.util.TreeMap;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.numbering.Destination;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.api.numbering.NumberRoute;
import org.yihaotong.api.numbering.SwitchFile;

/**
 * What has to be recorded (录音清单): one line of text for each line that is announced. The switch plays a file that bears
 * the line's id; a line without text is not announced.
 */
final class Announcements {

    private Announcements() {}

    /** Whether callers of this number hear something. */
    static boolean has(NumberRoute route) {
        boolean kind = route.destination() == Destination.ANNOUNCED || route.destination() == Destination.GUIDED;
        return kind && !text(route).isEmpty();
    }

    /** The list for whoever records them. */
    static SwitchFile list(NumberPlan plan) throws BackendException {
        Map<String, String> texts = new TreeMap<>();
        for (NumberRoute route : plan.routes()) {
            if (has(route)) {
                texts.put(Strict.line(route), text(route));
            }
        }
        StringBuilder rows = new StringBuilder();
        texts.forEach(
                (line, text) -> rows.append(line).append('\t').append(text).append('\n'));
        return new SwitchFile("announcements.tsv", rows.toString());
    }

    private static String text(NumberRoute route) {
        return route.announcement()
                .replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ")
                .strip();
    }
}
