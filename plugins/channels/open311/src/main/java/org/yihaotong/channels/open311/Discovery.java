package org.yihaotong.channels.open311;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;

/** The discovery file: where the endpoint is, what it speaks, and since when its services are as they are. */
final class Discovery {

    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private final Settings settings;
    private final Services services;
    private final Clock clock;
    private int fingerprint;
    private String changeset = "";

    Discovery(Settings settings, Services services, Clock clock) {
        this.settings = settings;
        this.services = services;
        this.clock = clock;
    }

    /** The discovery file for whoever came by this address of the endpoint. */
    JsonObject document(String endpoint) {
        String since = changeset();
        JsonObject one = new JsonObject()
                .with("specification", SPECIFICATION)
                .with("url", endpoint)
                .with("changeset", since)
                .with("type", settings.type())
                .with(
                        "formats",
                        Arrays.stream(Format.values()).map(Format::mediaType).toList());
        return new JsonObject()
                .with("changeset", since)
                .with("contact", settings.contact())
                .with("key_service", settings.keyService())
                .with("endpoints", List.of(one));
    }

    /** When the services were first seen as they are now; a restart of the centre only makes clients read them again. */
    private synchronized String changeset() {
        int now = services.all().stream()
                .map(service -> service.document().members().toString()
                        + service.definition().members())
                .toList()
                .hashCode();
        if (changeset.isEmpty() || now != fingerprint) {
            fingerprint = now;
            changeset = Beijing.iso(clock.instant());
        }
        return changeset;
    }
}
