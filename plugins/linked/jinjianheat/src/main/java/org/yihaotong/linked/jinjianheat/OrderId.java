package org.yihaotong.linked.jinjianheat;

import java.util.regex.Pattern;

/** Order numbers on the wire: 20 characters at most, so that a longer one loses its beginning and gets it back here. */
final class OrderId {

    private static final int LONGEST = 20;
    private static final Pattern REST = Pattern.compile("\\d{6}-\\d{6}-.+");

    private final String prefix;

    /** Knows how every number of the centre begins: the city's letters and the century. */
    OrderId(String prefix) {
        this.prefix = prefix;
    }

    /** The last 20 characters. */
    static String onWire(String id) {
        return id.substring(Math.max(0, id.length() - LONGEST));
    }

    /** The whole number. */
    String whole(String onWire) {
        for (int lost = 0; lost <= prefix.length() && onWire.length() == LONGEST; lost++) {
            String whole = prefix.substring(0, lost) + onWire;
            boolean fits = whole.startsWith(prefix)
                    && REST.matcher(whole.substring(prefix.length())).matches();
            if (fits) {
                return whole;
            }
        }
        return onWire;
    }
}
