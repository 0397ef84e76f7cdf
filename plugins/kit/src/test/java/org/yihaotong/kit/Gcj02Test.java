package org.yihaotong.kit;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import org.yihaotong.kit.Gcj02.Point;

/** The grid of China's maps. */
public final class Gcj02Test {

    @Test
    public void theCheckValuesOfTheEnvironmentalPlatformComeOut() {
        assertShifted(111.000000, 35.030000, 111.005780, 35.029245);
        assertShifted(111.007000, 35.026500, 111.012812, 35.025762);
        assertShifted(110.450000, 34.710000, 110.455481, 34.709028);
        assertShifted(111.680000, 35.610000, 111.686182, 35.609698);
    }

    private static void assertShifted(double lon, double lat, double toLon, double toLat) {
        Point there = Gcj02.fromWgs84(new Point(lon, lat)).rounded();
        assertEquals(toLon, there.lon(), 0.000_01);
        assertEquals(toLat, there.lat(), 0.000_01);

        Point back = Gcj02.toWgs84(there).rounded();
        assertEquals(lon, back.lon(), 0.000_002);
        assertEquals(lat, back.lat(), 0.000_002);
    }
}
