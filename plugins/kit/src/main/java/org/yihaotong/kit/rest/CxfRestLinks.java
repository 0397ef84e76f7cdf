package org.yihaotong.kit.rest;

import java.time.Duration;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.kit.link.Access;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.RestLinks;

/** Opens links on CXF's WebClient. */
@Component
public final class CxfRestLinks implements RestLinks {

    @Override
    public RestLink open(String baseUrl, Duration patience, Access access) {
        return new CxfRestLink(new CxfDoor(baseUrl, patience), access);
    }
}
