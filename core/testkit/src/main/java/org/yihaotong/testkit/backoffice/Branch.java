package org.yihaotong.testkit.backoffice;

import java.util.Map;

/**
 * A unit's system at work.
 *
 * @param settings environment variables by which the centre finds it
 */
record Branch(String id, BackOffice office, Phrases phrases, Map<String, String> settings) {

    Branch(String id, BackOffice office, Map<String, String> settings) {
        this(id, office, Phrases.COMMON, settings);
    }
}
