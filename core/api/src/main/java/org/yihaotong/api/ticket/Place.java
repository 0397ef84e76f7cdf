package org.yihaotong.api.ticket;

import java.util.Optional;

/**
 * Where it happened (事发地址).
 *
 * @param area territory code of GB/T 2260 such as {@code 140802}; empty if unknown
 * @param address in words, at most 200 characters
 * @param lon WGS-84 degrees; both or none
 * @param lat WGS-84 degrees; both or none
 */
public record Place(String area, String address, Optional<Double> lon, Optional<Double> lat) {

    /** Nothing known of the place. */
    public static final Place UNKNOWN = new Place("", "", Optional.empty(), Optional.empty());

    public Place {
        area = area == null ? "" : area.strip();
        address = address == null ? "" : address.strip();
        lon = lon == null ? Optional.empty() : lon;
        lat = lat == null ? Optional.empty() : lat;
    }
}
