package org.yihaotong.testkit.backoffice.market12315;

import java.util.Optional;
import org.yihaotong.testkit.backoffice.soap.Document;

/** What the schema cannot say of a submitted case. */
final class MarketRules {

    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private MarketRules() {}

    /** The first element that breaks a rule. */
    static Optional<String> fault(Document body) {
        boolean anonymous = body.textAt("complainant", "anonymous").equals("true");
        boolean numbered = body.at("complainant", "mobile").isPresent()
                || body.at("complainant", "phone").isPresent();
        boolean report = body.textAt("caseType").equals("JB");
        Optional<Document> uscc = body.at("respondent", "uscc");
        return given("source", body.textAt("source").equals("12345"))
                .or(() -> given("anonymous", !anonymous || (report && !numbered)))
                .or(() -> given(
                        "name", !anonymous || body.textAt("complainant", "name").equals("匿名")))
                .or(() -> given("mobile", anonymous || numbered))
                .or(() -> given("uscc", uscc.isEmpty() || isCode(uscc.get().text())))
                .or(() -> given(
                        "demand",
                        !body.textAt("caseType").equals("TS")
                                || body.at("demand").isPresent()))
                .or(() -> body.children().stream()
                        .filter(element -> element.children().isEmpty())
                        .filter(element -> !element.text().equals(element.text().strip()))
                        .map(Document::name)
                        .findFirst());
    }

    private static boolean isCode(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += DIGITS.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return DIGITS.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }

    private static Optional<String> given(String element, boolean good) {
        return good ? Optional.empty() : Optional.of(element);
    }
}
