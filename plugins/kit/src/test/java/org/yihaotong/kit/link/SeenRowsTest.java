package org.yihaotong.kit.link;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public class SeenRowsTest {

    @Test
    public void nothingIsSeenAtFirst() {
        assertFalse(SeenRows.parse("").has(1));
        assertEquals("0", SeenRows.parse("").toString());
    }

    @Test
    public void rowsAboveTheFloorAreWrittenAsRanges() {
        SeenRows seen = SeenRows.parse("120").with(List.of(122L, 123L, 124L, 140L), 120);

        assertEquals("120;122-124,140", seen.toString());
        assertEquals(seen.toString(), SeenRows.parse(seen.toString()).toString());
    }

    @Test
    public void aRowThatComesToLightLateIsNotMissed() {
        SeenRows seen = SeenRows.parse("120;122-124");

        assertFalse(seen.has(121));
        assertTrue(seen.has(120));
        assertTrue(seen.has(123));
    }

    @Test
    public void theFloorSwallowsWhatItPasses() {
        assertEquals(
                "130;140",
                SeenRows.parse("120;122-124,140").with(List.of(), 130).toString());
    }

    @Test
    public void theFloorNeverSinks() {
        assertEquals("120", SeenRows.parse("120").with(List.of(), 7).toString());
    }
}
