package org.yihaotong.linked.cityheat;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;

/**
 * An order's number in the unit's 18 characters without dashes, and back: {@code YC20200302-000123-1R2} is
 * {@code YC2020030200012312}, the part and the round by one digit or letter each.
 */
final class OrderNumber {

    private static final int RADIX = 36;
    private static final Pattern OURS = Pattern.compile("([A-Za-z]{2})(\\d{8})-(\\d{6})-(\\d{1,2})(?:R(\\d{1,2}))?");
    private static final Pattern THEIRS = Pattern.compile("([A-Za-z]{2})(\\d{8})(\\d{6})([0-9A-Z])([0-9A-Z])?");

    private OrderNumber() {}

    /** The unit's spelling. */
    static String theirs(String orderNo) throws BackendException {
        Matcher ours = OURS.matcher(orderNo);
        if (!ours.matches() || tooMany(ours.group(4)) || tooMany(ours.group(5))) {
            throw new BackendException(Kind.REFUSED, "工单号放不进市热力公司的18位单号，请另建工单转办。");
        }
        return ours.group(1) + ours.group(2) + ours.group(3) + digit(ours.group(4)) + digit(ours.group(5));
    }

    /** Our spelling; empty if it is no number of ours. */
    static Optional<String> ours(String number) {
        Matcher theirs = THEIRS.matcher(number);
        if (!theirs.matches()) {
            return Optional.empty();
        }
        String round = theirs.group(5) == null ? "" : "R" + Integer.parseInt(theirs.group(5), RADIX);
        return Optional.of(theirs.group(1) + theirs.group(2) + "-" + theirs.group(3) + "-"
                + Integer.parseInt(theirs.group(4), RADIX) + round);
    }

    private static boolean tooMany(String number) {
        return number != null && Integer.parseInt(number) >= RADIX;
    }

    private static String digit(String number) {
        return number == null
                ? ""
                : Integer.toString(Integer.parseInt(number), RADIX).toUpperCase(Locale.ROOT);
    }
}
