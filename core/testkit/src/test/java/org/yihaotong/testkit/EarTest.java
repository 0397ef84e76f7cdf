package org.yihaotong.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.logging.Logger;
import org.junit.Test;

/** What the contract's ear hears. */
public final class EarTest {

    @Test
    public void itHearsWhatIsLoggedAndWhatIsPrintedAndThenGoesAway() {
        Object before = System.err;
        String heard;
        try (Ear ear = new Ear()) {
            Logger.getLogger("some.line").info("logged 张某");
            Logger.getLogger("some.line").fine("too fine");
            System.err.println("printed 幸福里");
            heard = ear.words();
        }

        assertTrue(heard, heard.contains("logged 张某") && heard.contains("printed 幸福里"));
        assertFalse(heard, heard.contains("too fine"));
        assertEquals(before, System.err);
    }
}
