package org.yihaotong.api.telephony;

import java.util.Objects;
import java.util.Set;

/**
 * Who a provider is.
 *
 * @param vendor such as {@code Asterisk}
 * @param version of the switch, as far as known
 */
public record ProviderCard(String vendor, String version, Set<Capability> capabilities) {

    public ProviderCard {
        Objects.requireNonNull(vendor, "vendor");
        Objects.requireNonNull(version, "version");
        capabilities = Set.copyOf(capabilities);
    }
}
