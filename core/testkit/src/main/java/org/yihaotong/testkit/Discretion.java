package org.yihaotong.testkit;

import static org.junit.Assert.assertFalse;

import java.util.List;

/** Words of failures are shown and logged, so they must hold nothing of a citizen and no secret. */
public final class Discretion {

    private Discretion() {}

    public static void assertNothingPersonal(Throwable trouble) {
        for (Throwable at = trouble; at != null; at = at.getCause()) {
            String words = String.valueOf(at.getMessage());
            for (String secret :
                    List.of(OrderDraft.CALLER.name(), OrderDraft.CALLER.phone(), "幸福里", "另一件事", "_test", "secret")) {
                assertFalse(at.getClass() + " tells " + secret, words.contains(secret));
            }
        }
    }
}
