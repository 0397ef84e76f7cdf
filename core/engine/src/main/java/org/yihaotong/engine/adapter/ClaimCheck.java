package org.yihaotong.engine.adapter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.engine.directory.Facts;
import org.yihaotong.engine.port.adapter.Housed;
import org.yihaotong.engine.port.adapter.Jar;

/** Two adapters never claim one line or one number. */
final class ClaimCheck {

    private record Claim(String adapter, Hotline line) {}

    private final List<Claim> claims = new ArrayList<>();

    /** With the claims of what is installed. */
    static ClaimCheck of(List<Housed> housed) {
        ClaimCheck check = new ClaimCheck();
        housed.stream().filter(Housed::installed).forEach(h -> check.add(h.jar()));
        return check;
    }

    void add(Jar jar) {
        Lines.of(jar).forEach(line -> claims.add(new Claim(jar.name(), line)));
    }

    void check(Jar jar, Findings findings) {
        List<Hotline> lines = Lines.of(jar);
        claims.stream()
                .filter(claim -> !claim.adapter().equals(jar.name()))
                .forEach(claim -> lines.forEach(line -> compare(line, claim.line(), findings)));
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
