package org.yihaotong.api.telephony;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Knows whose calls the centre does not take (骚扰来电). A provider whose switch asks before a call rings asks here; where
 * there is no such service nobody is refused.
 */
@ProviderType
public interface CallerScreen {

    /**
     * Why this caller is refused now; empty if the call is welcome. Answers within a second, for somebody hears silence
     * meanwhile; in doubt the call is welcome.
     *
     * @param caller as the switch gives it; empty if withheld, which is never a reason
     */
    Optional<String> refuses(String caller);
}
