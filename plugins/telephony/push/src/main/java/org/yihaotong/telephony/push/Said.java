package org.yihaotong.telephony.push;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yihaotong.api.telephony.CitizenNumber;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.JsonObject;

/**
 * The fields of one push; one that is blank is the same as one that was not sent. A field that cannot be used, and that the
 * call can do without, is left out with a remark.
 */
final class Said {

    private static final int MOST = 100;
    private static final int LONGEST = 1000;
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9*#]{1,20}");
    private static final Set<String> WITHHELD =
            Set.of("", "anonymous", "unknown", "private", "withheld", "restricted", "unavailable");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private int count;

    /** The members of a document; a list is several values. */
    static Said of(JsonObject document) {
        Said said = new Said();
        document.members().forEach((name, value) -> {
            for (Object one : value instanceof Collection<?> several ? several : Collections.singleton(value)) {
                said.add(name, one == null ? "" : one.toString());
            }
        });
        return said;
    }

    /** Adds a value; {@code user[]} is {@code user}. */
    void add(String name, String value) {
        String text = Wording.clean(value);
        if (text.isEmpty()) {
            return;
        }
        if (text.length() > LONGEST || count == MOST) {
            remark("字段过长或过多，没有采用。Too many fields, or one is too long.");
            return;
        }
        count++;
        values.computeIfAbsent(name.replace("[]", ""), fresh -> new ArrayList<>())
                .add(text);
    }

    Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    /** Every value of these names. */
    List<String> all(String... names) {
        return Stream.of(names)
                .flatMap(name -> values.getOrDefault(name, List.of()).stream())
                .distinct()
                .toList();
    }

    /** The value if it has this shape. */
    Optional<String> shaped(String name, Pattern shape) {
        Optional<String> text = text(name);
        Optional<String> fitting = text.filter(value -> shape.matcher(value).matches());
        if (text.isPresent() && fitting.isEmpty()) {
            remark(name + " 的写法不对，没有采用。" + name + " was not understood.");
        }
        return fitting;
    }

    Optional<Duration> millis(String name) {
        return shaped(name, MILLIS).map(text -> Duration.ofMillis(Long.parseLong(text)));
    }

    /** A telephone number without what people write between digits; empty if it is withheld, or no number. */
    String number(String name) {
        String text = text(name).orElse("").toLowerCase(Locale.ROOT);
        String bare = text.replaceAll("^(?:sips?|tel):|@.*$|[ ()./-]", "");
        boolean good = NUMBER.matcher(bare).matches();
        if (!good && !WITHHELD.contains(bare)) {
            remark(name + " 不是电话号码，按未显示号码处理。" + name + " is no number.");
        }
        return good ? new CitizenNumber(bare).digits() : "";
    }

    void remark(String remark) {
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** Never shows values. */
    @Override
    public String toString() {
        return "Said" + values.keySet();
    }
}
