package org.yihaotong.engine.adapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yihaotong.api.adapter.Finding;
import org.yihaotong.engine.words.Words;

/** Collects what speaks against a jar, each thing once. */
final class Findings {

    /** What another time, or another signature, may settle. */
    static final String NEED = "need";

    private final List<Finding> all = new ArrayList<>();

    /** The jar may not run. */
    void refuse(String code, Object... parameters) {
        add(new Finding(code, true, Words.say("finding." + code, parameters)));
    }

    /** The jar may run, but somebody should know. */
    void warn(String code, Object... parameters) {
        add(new Finding(code, false, Words.say("finding." + code, parameters)));
    }

    /** The jar may not run yet, for this is missing. */
    void lack(String words) {
        add(new Finding(NEED, true, words));
    }

    private void add(Finding finding) {
        if (!all.contains(finding)) {
            all.add(finding);
        }
    }

    /** Refusals first. */
    List<Finding> list() {
        return all.stream().sorted(Comparator.comparing(f -> !f.refused())).toList();
    }
}
