package org.yihaotong.api.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yihaotong.api.hotline.LineStatus;

/**
 * What is known about one line's adapter (诊断文件), for whoever looks for a fault: no secret, no order's words, nothing
 * personal.
 *
 * @param software versions of the adapter, the centre and what they stand on
 * @param facts what the line is
 * @param settings values without secrets, addresses without what identifies the centre
 * @param detail the standing in words, numbers veiled
 * @param failures what failed last, by what was tried
 * @param changes the last changes, without who made them
 */
public record Diagnosis(
        Instant at,
        String hotline,
        LineStatus status,
        String detail,
        Map<String, String> software,
        Map<String, String> facts,
        Map<String, String> settings,
        LineQueue queue,
        List<LineFailure> failures,
        List<PastChange> changes) {

    public Diagnosis {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(status, "status");
        failures = List.copyOf(failures);
        changes = List.copyOf(changes);
    }
}
