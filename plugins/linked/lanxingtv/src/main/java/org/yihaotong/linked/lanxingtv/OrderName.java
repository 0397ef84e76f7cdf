package org.yihaotong.linked.lanxingtv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;

/** An order's number in the unit's 20 places: the number of a redo is longer, and goes without century and first dash. */
final class OrderName {

    private static final int PLACES = 20;
    private static final Pattern WHOLE = Pattern.compile("YC20(\\d{6})-(\\d{6,})-(\\d+(?:R\\d+)?)");
    private static final Pattern SHORT = Pattern.compile("YC(\\d{6})(\\d{6,})-(\\d+(?:R\\d+)?)");

    private OrderName() {}

    /** As the unit is told. */
    static String told(String orderNo) throws BackendException {
        Matcher part = WHOLE.matcher(orderNo);
        String told = orderNo.length() > PLACES && part.matches()
                ? "YC" + part.group(1) + part.group(2) + "-" + part.group(3)
                : orderNo;
        if (told.length() > PLACES) {
            throw new BackendException(Kind.REFUSED, "工单编号超过蓝星同方数字电视的20位，请改派或电话转告。");
        }
        return told;
    }

    /** As the centre knows it. */
    static String ours(String told) {
        Matcher part = SHORT.matcher(told);
        return part.matches() ? "YC20" + part.group(1) + "-" + part.group(2) + "-" + part.group(3) : told;
    }
}
