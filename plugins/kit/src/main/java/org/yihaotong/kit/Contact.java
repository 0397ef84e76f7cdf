package org.yihaotong.kit;

import java.util.regex.Pattern;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.Caller;

/**
 * Whom a unit may call about an order (联系人): the caller, or the centre where nobody can be named.
 *
 * @param name never empty
 * @param phone never empty
 */
public record Contact(String name, String phone) {

    /** The centre's own number, given where there is none of the caller's. */
    public static final String CENTRE = "12345";

    private static final Pattern CHINA = Pattern.compile("^(\\+|00)86-?");
    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");
    private static final Pattern NEITHER = Pattern.compile("[^0-9-]");

    /**
     * The order's contact in the unit's terms; a confidential order names {@code nobody} and the centre.
     *
     * @param nameLimit UTF-16 units
     * @param phones what the unit accepts as a number
     * @param nobody the name of somebody who is not named
     */
    public static Contact of(WorkOrder order, int nameLimit, Pattern phones, String nobody) {
        Caller caller = order.confidential() ? Caller.UNKNOWN : order.caller().orElse(Caller.UNKNOWN);
        String given =
                NEITHER.matcher(CHINA.matcher(caller.phone()).replaceFirst("")).replaceAll("");
        String digits = given.replace("-", "");
        String phone = MOBILE.matcher(digits).matches() ? digits : given;
        return new Contact(
                Wording.line(caller.name(), nameLimit, nobody),
                phones.matcher(phone).matches() ? phone : CENTRE);
    }

    /** Never shows the person. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
