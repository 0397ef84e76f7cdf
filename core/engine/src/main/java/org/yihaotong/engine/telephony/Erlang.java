package org.yihaotong.engine.telephony;

import java.util.ArrayList;
import java.util.List;
import org.yihaotong.api.callcentre.Staffing;
import org.yihaotong.api.callcentre.Staffing.Row;

/**
 * Erlang C: calls that come by chance and wait without giving up, for seats that are all alike. Pure.
 *
 * @param load in Erlang: calls of one second times the seconds that one takes
 * @param handling seconds of one call
 * @param answer within how many seconds an answer counts as in time
 */
record Erlang(double load, double handling, double answer) {

    private static final int AROUND = 4;
    private static final int COARSE = 100;

    static Erlang of(int callsAnHour, double handling, double answer) {
        return new Erlang(callsAnHour * handling / 3600, handling, answer);
    }

    /** How many seats reach the target, and what some numbers around that bring. */
    Staffing staffing(double target) {
        int seats = fewest();
        double blocked = blocked(seats);
        while (inTime(seats, blocked) < target) {
            seats++;
            blocked = next(blocked, seats);
        }
        int step = Math.max(1, seats / COARSE);
        List<Row> rows = new ArrayList<>();
        for (int i = -AROUND; i <= AROUND; i++) {
            if (seats + i * step >= fewest()) {
                rows.add(row(seats + i * step));
            }
        }
        return new Staffing(load, seats, rows);
    }

    /** With fewer the queue only grows. */
    private int fewest() {
        return (int) Math.floor(load) + 1;
    }

    Row row(int seats) {
        double blocked = blocked(seats);
        double wait = waiting(seats, blocked) * handling / (seats - load);
        return new Row(seats, inTime(seats, blocked), wait, load / seats);
    }

    /** Erlang B, seat by seat, so that no number becomes too large. */
    private double blocked(int seats) {
        double blocked = 1;
        for (int n = 1; n <= seats; n++) {
            blocked = next(blocked, n);
        }
        return blocked;
    }

    private double next(double blocked, int seats) {
        return load * blocked / (seats + load * blocked);
    }

    /** The share of calls that waits at all. */
    private double waiting(int seats, double blocked) {
        return seats * blocked / (seats - load * (1 - blocked));
    }

    private double inTime(int seats, double blocked) {
        return 1 - waiting(seats, blocked) * Math.exp(-(seats - load) * answer / handling);
    }
}
