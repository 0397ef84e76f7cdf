package org.yihaotong.channels.open311;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.channel.MatterDirectory;
import org.yihaotong.kit.link.JsonObject;

/** What may be requested now: every matter of the centre, and last whatever does not belong to one. */
final class Services {

    private final MatterDirectory matters;

    Services(MatterDirectory matters) {
        this.matters = matters;
    }

    List<Service> all() {
        List<Service> services = new ArrayList<>();
        matters.matters().forEach(matter -> services.add(new Service(matter)));
        services.add(Service.GENERAL);
        return services;
    }

    List<JsonObject> documents() {
        return all().stream().map(Service::document).toList();
    }

    Optional<Service> find(String code) {
        return all().stream().filter(service -> service.code().equals(code)).findFirst();
    }

    Service need(String code) {
        return find(code).orElseThrow(() -> Problem.unknown("没有这个 service_code。service_code not found."));
    }
}
