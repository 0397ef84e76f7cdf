package org.yihaotong.telephony.ami;

import java.util.LinkedHashSet;
import java.util.Set;

/** The newest names, so many and no more. */
final class Recent {

    private final int most;
    private final Set<String> names = new LinkedHashSet<>();

    Recent(int most) {
        this.most = most;
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    void add(String name) {
        if (names.add(name) && names.size() > most) {
            names.remove(names.iterator().next());
        }
    }

    /** Notes a name; whether it is the first time. */
    boolean isNew(String name) {
        boolean known = names.contains(name);
        add(name);
        return !known;
    }
}
