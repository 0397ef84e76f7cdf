package org.yihaotong.api.clock;

import java.util.Objects;
import java.util.Optional;

/**
 * A year's official notice as a file (放假安排通知): lines such as {@code 2026-02-14,上班,春节}, or the notice's own sentences.
 *
 * @param file the file in Base64, at most 100 KB; UTF-8 with or without mark, or GB18030
 * @param year the year of dates that name none; empty: the one that the notice names
 * @param wholeYear true: the calendar's other days of these years go; false: they stay
 */
public record HolidayNotice(String file, Optional<Integer> year, boolean wholeYear) {

    public HolidayNotice {
        Objects.requireNonNull(file, "file");
        year = year == null ? Optional.empty() : year;
    }
}
