package org.yihaotong.linked.cityheat;

import java.util.Optional;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.kit.link.JsonObject;

/** How each order was answered, in the centre's ledger, for a correction (回访更正) replaces the text and may say no more. */
final class Results {

    private static final String LINE = "cityheat";
    private static final String BOOK = "results";

    private final Ledger ledger;

    Results(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The row of {@code fk}; a correction without {@code jg} has that of the answer which it corrects. */
    JsonObject whole(JsonObject row) {
        String number = row.text("gdh").filter(gdh -> gdh.length() <= 18).orElse("");
        String result = row.text("jg").orElse("");
        String kind = row.text("lx").orElse("");
        if (number.isEmpty() || !kind.matches("[56]")) {
            return row;
        }
        if (result.isEmpty() && kind.equals("6")) {
            return row.with("jg", ledger.find(LINE, BOOK, number).map(Ledger.Entry::text));
        }
        ledger.put(LINE, BOOK, number, result, Optional.empty());
        return row;
    }
}
