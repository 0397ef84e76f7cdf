package org.yihaotong.linked.qiuyuheat;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.kit.link.Row;

/** The unit's key of an order: the day it was handed over and our running number of that day. */
record OrderKey(String day, long seq) {

    static final String WHERE = " src = '12345' and order_date = ? and order_seq = ?";

    private static final long A_DAY = 1_000_000;
    private static final Pattern LATER_VERSION =
            Pattern.compile("([A-Z]{1,8}[0-9]{8}-[0-9]{1,12}-[0-9]+(?:R[0-9]+)?)-([0-9]{1,2})");

    static OrderKey of(Row row) {
        return new OrderKey(row.text("order_date"), row.number("order_seq"));
    }

    /** Day and number as one ascending number, for the bookmark. */
    long number() {
        return LocalDate.parse(day).toEpochDay() * A_DAY + seq;
    }

    static String dayOf(long number) {
        return LocalDate.ofEpochDay(number / A_DAY).toString();
    }

    static long seqOf(long number) {
        return number % A_DAY;
    }

    /** How a version of an order is spelled in {@code order_no}: only further ones have a suffix. */
    static String spelled(String orderNo, int version) {
        return version == 1 ? orderNo : orderNo + "-" + version;
    }

    /** The order without the suffix of its version. */
    static String orderNo(String spelled) {
        Matcher later = LATER_VERSION.matcher(spelled);
        return later.matches() ? later.group(1) : spelled;
    }

    static int version(String spelled) {
        Matcher later = LATER_VERSION.matcher(spelled);
        return later.matches() ? Integer.parseInt(later.group(2)) : 1;
    }
}
