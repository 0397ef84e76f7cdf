package org.yihaotong.engine.port.paper;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What stands in one field of a table, with its kind, so that a spreadsheet can count with it. */
public sealed interface Cell {

    /** Nothing. */
    Cell NONE = new Text("");

    /** Words; never taken for a formula. */
    record Text(String text) implements Cell {
        public Text {
            Objects.requireNonNull(text, "text");
        }
    }

    /** A number, shown with so many decimals. */
    record Figure(double value, int decimals) implements Cell {
        public Figure {
            if (!Double.isFinite(value) || decimals < 0 || decimals > 6) {
                throw new IllegalArgumentException("a figure is finite and has 0 to 6 decimals");
            }
        }
    }

    /** A share of 1, shown with two decimals as 97.50%. */
    record Percent(double share) implements Cell {
        public Percent {
            if (!Double.isFinite(share)) {
                throw new IllegalArgumentException("a percentage is finite");
            }
        }
    }

    /** A day, as the centre's calendar has it. */
    record Day(LocalDate day) implements Cell {
        public Day {
            Objects.requireNonNull(day, "day");
        }
    }

    /** A moment on the centre's clock, shown to the minute. */
    record Moment(LocalDateTime at) implements Cell {
        public Moment {
            Objects.requireNonNull(at, "at");
        }
    }

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(long count) {
        return new Figure(count, 0);
    }

    static Cell of(LocalDate day) {
        return new Day(day);
    }

    static Cell of(LocalDateTime at) {
        return new Moment(at);
    }

    /** A percentage; nothing where there is nothing to divide by. */
    static Cell percent(OptionalDouble share) {
        return share.isPresent() ? new Percent(share.getAsDouble()) : NONE;
    }

    /** The value as a cell, or nothing. */
    static <T> Cell maybe(Optional<T> value, Function<T, Cell> cell) {
        return value.map(cell).orElse(NONE);
    }
}
