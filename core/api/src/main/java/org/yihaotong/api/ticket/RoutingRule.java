package org.yihaotong.api.ticket;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Proposes units for an appeal; asked after the catalogue, by service ranking. Quick, and nothing proposed is fine. */
@ConsumerType
@FunctionalInterface
public interface RoutingRule {

    List<Suggestion> choose(Appeal appeal);
}
