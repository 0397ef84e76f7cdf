package org.yihaotong.engine.adapter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.engine.directory.Facts;
import org.yihaotong.engine.port.adapter.Housed;
import org.yihaotong.engine.port.adapter.Jar;

/** Two adapters never claim one line or one number. */
final class ClaimCheck {

    private ClaimCheck() {}

    static void check(Jar jar, List<Housed> housed, Findings findings) {
        List<Hotline> lines = Lines.of(jar);
        housed.stream()
                .filter(other -> other.installed() && !other.jar().name().equals(jar.name()))
                .flatMap(other -> Lines.of(other.jar()).stream())
                .forEach(other -> lines.forEach(line -> compare(line, other, findings)));
    }

    private static void compare(Hotline line, Hotline other, Findings findings) {
        if (line.id().equals(other.id())) {
            findings.refuse("claimed-id", line.id(), other.name());
        }
        Set<String> numbers = new HashSet<>(Facts.allNumbers(line));
        numbers.retainAll(Facts.allNumbers(other));
        if (!numbers.isEmpty()) {
            findings.refuse("claimed-number", String.join(" ", numbers), other.name());
        }
    }
}
