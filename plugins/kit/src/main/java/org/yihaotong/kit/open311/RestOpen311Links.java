package org.yihaotong.kit.open311;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.kit.link.Access;
import org.yihaotong.kit.link.Open311Link;
import org.yihaotong.kit.link.Open311Links;
import org.yihaotong.kit.link.RestLinks;

/** Opens links on the kit's own links to services over HTTP. */
@Component
public final class RestOpen311Links implements Open311Links {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RestLinks services;

    @Activate
    public RestOpen311Links(@Reference RestLinks services) {
        this.services = services;
    }

    @Override
    public Open311Link open(String url, String unit, String jurisdiction, String key, int perSecond) {
        return new GeoReport(services.open(url, PATIENCE, Access.NONE), unit, jurisdiction, key, perSecond);
    }

    @Override
    public Open311Links trusting(String certificate) {
        return new RestOpen311Links(services.trusting(certificate));
    }
}
