package org.yihaotong.api.hotline;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What back offices call the orders that they have (对方编号); a service, for adapters whose unit wants its own number
 * in every message after the first.
 */
@ProviderType
@FunctionalInterface
public interface OrderNumbers {

    /** The number that came with the receipt, or under which the unit's own case was taken; empty if there is none. */
    Optional<String> of(String orderNo);
}
