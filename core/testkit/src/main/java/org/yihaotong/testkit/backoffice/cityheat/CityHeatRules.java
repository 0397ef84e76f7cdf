package org.yihaotong.testkit.backoffice.cityheat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which parameters each operation wants, and how many bytes of GBK they may have. */
final class CityHeatRules {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Set<String> OF_A_HOME = Set.of("BR", "LS", "TS", "KT");
    private static final String TIME = "\\d{14}";

    /** A parameter: 0 bytes for those of which only the form counts. */
    private record Rule(String name, boolean must, String form, int bytes) {}

    private static final Rule ORDER = must("gdh", "[0-9A-Za-z]{1,18}", 18);

    private static final Map<String, List<Rule>> RULES = Map.of(
            "test",
            List.of(),
            "add",
            List.of(
                    ORDER,
                    must("lx", "[1-5]", 1),
                    must("yw", "BR|LS|TS|SF|KT|QT", 2),
                    may("hh", "\\d{10}", 10),
                    may("sw", "\\d{1,2}\\.\\d", 4),
                    must("jj", "[0-2]", 1),
                    must("xm", "(?s).+", 20),
                    must("dh", "[0-9-]{5,15}", 15),
                    must("dz", "(?s).+", 100),
                    must("nr", "(?s).+", 800),
                    must("slsj", TIME, 14),
                    must("xsx", TIME, 14),
                    may("zp", "[A-Za-z0-9+/=]+", 200 << 10)),
            "cb",
            List.of(ORDER, must("lx", "[12]", 1), must("nr", "(?s).+", 200), may("hfsx", TIME, 14)),
            "cx",
            List.of(ORDER, must("yy", "(?s).+", 100)),
            "sp",
            List.of(must("fkid", "\\d+", 18), must("jg", "[01]", 1), may("yj", "(?s).+", 200), may("xsx", TIME, 14)),
            "fk",
            List.of(must("lastid", "\\d+", 18), may("n", "1?\\d|20", 2)),
            "hw",
            List.of(must("rq", "\\d{8}", 8), must("xh", "1?\\d|2[0-3]", 2)),
            "hh",
            List.of(may("dh", "[0-9-]{5,15}", 15), may("dz", "(?s).{4,}", 100)));

    private CityHeatRules() {}

    /** The refusal and the parameter it is about, such as {@code -1 sw}; empty if all is well. */
    static Optional<String> fault(Map<String, String> form) {
        List<Rule> rules = RULES.get(form.getOrDefault("act", ""));
        if (rules == null) {
            return Optional.of("-2 act");
        }
        return rules.stream()
                .map(rule -> fault(rule, form.getOrDefault(rule.name(), "")))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .or(() -> acrossParameters(form));
    }

    private static String fault(Rule rule, String value) {
        if (value.isEmpty()) {
            return rule.must() ? "-1 " + rule.name() : "";
        }
        if (value.getBytes(GBK).length > rule.bytes()) {
            return "-3 " + rule.name();
        }
        return value.matches(rule.form()) ? "" : "-2 " + rule.name();
    }

    private static Optional<String> acrossParameters(Map<String, String> form) {
        String business = form.getOrDefault("yw", "");
        if (form.get("act").equals("hh") && !form.containsKey("dh") && !form.containsKey("dz")) {
            return Optional.of("-1 dh");
        }
        boolean supervised = form.get("act").equals("cb") && form.get("lx").equals("2");
        if (OF_A_HOME.contains(business) && !form.containsKey("hh")) {
            return Optional.of("-1 hh");
        }
        if (business.equals("BR") && !form.containsKey("sw")) {
            return Optional.of("-1 sw");
        }
        if (supervised && !form.containsKey("hfsx")) {
            return Optional.of("-1 hfsx");
        }
        boolean secret = "匿名".equals(form.get("xm")) && !"12345".equals(form.get("dh"));
        return secret ? Optional.of("-2 dh") : Optional.empty();
    }

    private static Rule must(String name, String form, int bytes) {
        return new Rule(name, true, form, bytes);
    }

    private static Rule may(String name, String form, int bytes) {
        return new Rule(name, false, form, bytes);
    }
}
