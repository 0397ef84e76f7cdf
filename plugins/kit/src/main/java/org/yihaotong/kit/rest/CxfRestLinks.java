package org.yihaotong.kit.rest;

import java.time.Duration;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.kit.link.Access;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.RestLinks;
import org.yihaotong.kit.tls.Trust;

/** Opens links on CXF's WebClient. */
@Component
public final class CxfRestLinks implements RestLinks {

    private final Trust trust;

    public CxfRestLinks() {
        this(Trust.OF_THE_MACHINE);
    }

    private CxfRestLinks(Trust trust) {
        this.trust = trust;
    }

    @Override
    public RestLink open(String baseUrl, Duration patience, Access access) {
        return new CxfRestLink(new CxfDoor(baseUrl, patience, trust), access);
    }

    @Override
    public RestLinks trusting(String certificate) {
        return new CxfRestLinks(Trust.of(certificate));
    }
}
