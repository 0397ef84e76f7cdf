package org.yihaotong.api.telephony;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number as people of this country dial it, so that one telephone is one number (来电号码): trunks, forms and
 * people write {@code +86 138…}, {@code 0086138…}, {@code 0138…} and {@code 138-…} for {@code 138…}, and {@code +86 359 212…} for
 * {@code 0359212…}. What is no such number stays as it is, but for blanks and the like.
 *
 * @param digits the number; never null
 */
public record CitizenNumber(String digits) {

    private static final Pattern BETWEEN = Pattern.compile("[\\s()./\\u2010-\\u2015-]");
    private static final Pattern MOBILE = Pattern.compile("(?:(?:\\+|00)?86|0)?(1[3-9][0-9]{9})");
    private static final Pattern FIXED = Pattern.compile("(?:\\+|00)?86((?:10|[2-9][0-9])[0-9]{7,9})");
    private static final Pattern LOCAL = Pattern.compile("[2-8][0-9]{6,7}");

    public CitizenNumber {
        digits = national(digits == null ? "" : digits);
    }

    private static String national(String text) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        String bare = BETWEEN.matcher(plain).replaceAll("");
        Matcher mobile = MOBILE.matcher(bare);
        Matcher fixed = FIXED.matcher(bare);
        return mobile.matches() ? mobile.group(1) : fixed.matches() ? "0" + fixed.group(1) : bare;
    }

    /**
     * The same number, with the area code that a local one is dialled without.
     *
     * @param areaCode such as {@code 0359}; empty: numbers stay as they are
     */
    public CitizenNumber in(String areaCode) {
        boolean isLocal = !areaCode.isEmpty() && LOCAL.matcher(digits).matches();
        return isLocal ? new CitizenNumber(areaCode + digits) : this;
    }

    /**
     * How else the same number is written, for looking it up where it stands as somebody wrote it; itself first.
     *
     * @param areaCode of the place; numbers there are written without it, too
     */
    public Set<String> spellings(String areaCode) {
        Set<String> all = new LinkedHashSet<>(Set.of(digits));
        boolean isFixed = digits.startsWith("0");
        if (isFixed || MOBILE.matcher(digits).matches()) {
            String abroad = isFixed ? digits.substring(1) : digits;
            Set.of("+86", "0086", "86", "+86-", "0").forEach(prefix -> all.add(prefix + abroad));
        }
        if (isFixed && !areaCode.isEmpty() && digits.startsWith(areaCode)) {
            String local = digits.substring(areaCode.length());
            all.addAll(Set.of(local, areaCode + "-" + local));
        }
        return all;
    }

    /** Never shows the number. */
    @Override
    public String toString() {
        return "CitizenNumber[…]";
    }
}
