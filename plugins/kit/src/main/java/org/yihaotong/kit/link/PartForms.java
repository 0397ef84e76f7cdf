package org.yihaotong.kit.link;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Takes {@code multipart/form-data} (RFC 7578) of a unit apart; a service. */
@ProviderType
public interface PartForms {

    /** The parts in their order; empty if the body is no whole form. */
    Optional<List<Part>> read(String contentType, byte[] body);
}
