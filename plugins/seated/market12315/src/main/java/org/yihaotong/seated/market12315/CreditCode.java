package org.yihaotong.seated.market12315;

import java.util.regex.Pattern;

/** The unified social credit code of an enterprise (统一社会信用代码, GB 32100): 18 characters, the last one a check. */
final class CreditCode {

    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private static final int BASE = 31;
    private static final int STEP = 3;

    private CreditCode() {}

    static boolean isValid(String code) {
        return FORM.matcher(code).matches() && code.charAt(17) == check(code.substring(0, 17));
    }

    /** The check character of the first seventeen. */
    static char check(String seventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < seventeen.length(); i++) {
            sum += DIGITS.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * STEP % BASE;
        }
        return DIGITS.charAt((BASE - sum % BASE) % BASE);
    }
}
