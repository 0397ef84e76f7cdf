package org.yihaotong.api.callcentre;

import java.util.List;

/**
 * How many seats a load needs, by Erlang C.
 *
 * @param load in Erlang
 * @param needed the fewest that reach the target
 * @param rows some numbers of seats around it, rising
 */
public record Staffing(double load, int needed, List<Row> rows) {

    public Staffing {
        rows = List.copyOf(rows);
    }

    /**
     * What a number of seats brings.
     *
     * @param inTime share answered within the rules' seconds
     * @param waitSeconds on the average, of all calls
     * @param occupancy share of their time that seats are busy
     */
    public record Row(int seats, double inTime, double waitSeconds, double occupancy) {}
}
