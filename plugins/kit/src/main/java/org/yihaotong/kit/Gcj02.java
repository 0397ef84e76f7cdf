package org.yihaotong.kit;

/**
 * The grid of China's maps GCJ-02 (火星坐标), to which a place of WGS-84 is shifted by some hundred metres. A formula that
 * is not published but known; the way back is found by approach and is good to a tenth of a metre.
 */
public final class Gcj02 {

    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY = 0.006_693_421_622_965_943;
    private static final int APPROACHES = 4;
    private static final double MICRO = 1e6;

    private Gcj02() {}

    /** Longitude and latitude in degrees. */
    public record Point(double lon, double lat) {

        /** To six decimals, about a tenth of a metre. */
        public Point rounded() {
            return new Point(Math.round(lon * MICRO) / MICRO, Math.round(lat * MICRO) / MICRO);
        }

        /** Whether this lies between these longitudes and latitudes, edges included. */
        public boolean isWithin(double west, double east, double south, double north) {
            return lon >= west && lon <= east && lat >= south && lat <= north;
        }
    }

    /** A place of WGS-84 in GCJ-02. */
    public static Point fromWgs84(Point wgs) {
        double x = wgs.lon() - 105.0;
        double y = wgs.lat() - 35.0;
        double radians = Math.toRadians(wgs.lat());
        double magic = 1 - ECCENTRICITY * Math.sin(radians) * Math.sin(radians);
        double root = Math.sqrt(magic);
        double north = shiftNorth(x, y) * 180.0 / (AXIS * (1 - ECCENTRICITY) / (magic * root) * Math.PI);
        double east = shiftEast(x, y) * 180.0 / (AXIS / root * Math.cos(radians) * Math.PI);
        return new Point(wgs.lon() + east, wgs.lat() + north);
    }

    /** A place of GCJ-02 in WGS-84. */
    public static Point toWgs84(Point gcj) {
        Point guess = gcj;
        for (int i = 0; i < APPROACHES; i++) {
            Point there = fromWgs84(guess);
            guess = new Point(guess.lon() + gcj.lon() - there.lon(), guess.lat() + gcj.lat() - there.lat());
        }
        return guess;
    }

    /** Metres to the east. */
    private static double shiftEast(double x, double y) {
        return 300.0
                + x
                + 2.0 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(x)
                + (20.0 * sine(x) + 40.0 * sine(x / 3.0)) * 2.0 / 3.0
                + (150.0 * sine(x / 12.0) + 300.0 * sine(x / 30.0)) * 2.0 / 3.0;
    }

    /** Metres to the north. */
    private static double shiftNorth(double x, double y) {
        return -100.0
                + 2.0 * x
                + 3.0 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(x)
                + (20.0 * sine(y) + 40.0 * sine(y / 3.0)) * 2.0 / 3.0
                + (160.0 * sine(y / 12.0) + 320.0 * sine(y / 30.0)) * 2.0 / 3.0;
    }

    private static double waves(double x) {
        return (20.0 * sine(6.0 * x) + 20.0 * sine(2.0 * x)) * 2.0 / 3.0;
    }

    private static double sine(double halfTurns) {
        return Math.sin(halfTurns * Math.PI);
    }
}
