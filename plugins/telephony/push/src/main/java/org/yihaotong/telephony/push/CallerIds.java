package org.yihaotong.telephony.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Under which number of the centre's a call goes out (外显号码). */
final class CallerIds {

    /** A number begins so, or is it; then this is shown. */
    private record Rule(String beginning, boolean whole, String callerId) {

        boolean fits(String number) {
            return whole ? number.equals(beginning) : number.startsWith(beginning);
        }
    }

    private final List<Rule> rules = new ArrayList<>();

    /** Reads lines {@code 0359*=035912345}; the first that fits counts, at last the default, if there is one. */
    CallerIds(String[] lines, String otherwise) {
        for (String line : lines) {
            String[] both = line.replace(" ", "").split("=", 2);
            if (both.length == 2 && !both[1].isEmpty()) {
                rules.add(new Rule(both[0].replace("*", ""), !both[0].endsWith("*"), both[1]));
            }
        }
        if (!otherwise.isBlank()) {
            rules.add(new Rule("", false, otherwise.strip()));
        }
    }

    Optional<String> of(String number) {
        return rules.stream()
                .filter(rule -> !number.isEmpty() && rule.fits(number))
                .map(Rule::callerId)
                .findFirst();
    }
}
