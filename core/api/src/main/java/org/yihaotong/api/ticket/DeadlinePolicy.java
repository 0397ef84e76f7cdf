package org.yihaotong.api.ticket;

import java.time.Instant;
import org.osgi.annotation.versioning.ConsumerType;

/** Says when a clock ends, and why. The one with the highest service ranking decides. */
@ConsumerType
@FunctionalInterface
public interface DeadlinePolicy {

    Deadline due(ClockKind kind, Appeal appeal, String unit, Instant from);
}
