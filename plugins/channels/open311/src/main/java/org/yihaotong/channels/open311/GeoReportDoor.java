package org.yihaotong.channels.open311;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.channel.MatterDirectory;
import org.yihaotong.api.hotline.PublicDoor;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.PartForms;

/** The endpoint: leads every call to its method, and words what goes wrong as the specification does. */
@Component(
        configurationPid = "channel.open311",
        property = {"door.path=/open311", "door.bytes:Integer=33554432"})
@Designate(ocd = Settings.class)
public final class GeoReportDoor implements PublicDoor {

    private final Jurisdictions jurisdictions;
    private final PartForms forms;
    private final Services services;
    private final Discovery discovery;
    private final Address address;

    @Activate
    public GeoReportDoor(
            Settings settings, @Reference MatterDirectory matters, @Reference PartForms forms, @Reference Clock clock) {
        this.jurisdictions = new Jurisdictions(settings);
        this.forms = forms;
        this.services = new Services(matters);
        this.discovery = new Discovery(settings, services, clock);
        this.address = new Address(settings.url());
    }

    @Override
    public PushAnswer answer(Push push) {
        Format format = Format.of(push);
        try {
            return answer(Call.of(push, forms), format, address.of(push));
        } catch (Problem problem) {
            return format.errors(problem);
        }
    }

    @Override
    public PushAnswer refused(Push push, int status) {
        return Format.of(push)
                .errors(
                        status == 413
                                ? Problem.general(413, "请求过大，最多 32 MB。The request is too large.")
                                : Problem.general(500, "暂时无法处理，请稍后再试。The service failed; please try again later."));
    }

    private PushAnswer answer(Call call, Format format, String endpoint) {
        String what = call.what();
        if (what.equals("GET discovery 1")) {
            return format.document("discovery", discovery.document(endpoint));
        }
        jurisdictions.check(call.parameters());
        return switch (what) {
            case "GET services 1" -> format.list("services", services.documents());
            case "GET services 2" -> format.document(
                    "service_definition", services.need(call.id()).definition());
            default -> throw Problem.unknown("没有这个地址。There is no such resource.");
        };
    }
}
