package org.yihaotong.channels.open311;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.attachment.AttachmentContent;
import org.yihaotong.api.channel.ChannelDesk;
import org.yihaotong.api.channel.MatterDirectory;
import org.yihaotong.api.channel.PublicTicket;
import org.yihaotong.api.channel.PublicUpdate;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.PublicDoor;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.PartForms;

/** The endpoint: leads every call to its method, and words what goes wrong as the specification does. */
@Component(
        configurationPid = "channel.open311",
        property = {"door.path=/open311", "door.bytes:Integer=33554432"})
@Designate(ocd = Settings.class)
public final class GeoReportDoor implements PublicDoor {

    private static final String REQUESTS = "service_requests";
    private static final String UPDATES = "service_request_updates";

    private final ChannelDesk desk;
    private final PartForms forms;
    private final Jurisdictions jurisdictions;
    private final Services services;
    private final Discovery discovery;
    private final Address address;
    private final Clients clients;
    private final Requests requests;
    private final Listing listing;

    @Activate
    public GeoReportDoor(
            Settings settings,
            @Reference ChannelDesk desk,
            @Reference MatterDirectory matters,
            @Reference Ledger ledger,
            @Reference PartForms forms,
            @Reference Clock clock) {
        this.desk = desk;
        this.forms = forms;
        this.jurisdictions = new Jurisdictions(settings);
        this.services = new Services(matters);
        this.discovery = new Discovery(settings, services, clock);
        this.address = new Address(settings.url());
        this.clients = new Clients(ledger);
        this.requests = new Requests(desk, services, clients, clock);
        this.listing = new Listing(desk, services, clock);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addClient(Client client) {
        clients.add(client);
    }

    void removeClient(Client client) {
        clients.remove(client);
    }

    @Override
    public PushAnswer answer(Push push) {
        Format format = Format.of(push);
        try {
            return answer(Call.of(push, forms), format, address.of(push));
        } catch (Problem problem) {
            return format.errors(problem);
        } catch (InvalidInputException e) {
            return format.errors(Troubles.of(e));
        } catch (RefusedException e) {
            return format.errors(Troubles.of(e));
        } catch (NotFoundException e) {
            return format.errors(Problem.unknown(e.getMessage()));
        }
    }

    @Override
    public PushAnswer refused(Push push, int status) {
        return Format.of(push).errors(Troubles.of(status));
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
            case "POST requests 1" -> format.list(REQUESTS, List.of(requests.take(call)));
            case "GET requests 1" -> format.list(REQUESTS, requests(listing.requests(call.parameters()), endpoint));
            case "GET requests 2" -> format.list(REQUESTS, requests(List.of(listing.need(call.id())), endpoint));
            case "GET tokens 2" -> format.list(REQUESTS, List.of(Rows.token(token(call.id()))));
            case "POST servicerequestupdates 1" -> format.list(UPDATES, List.of(requests.update(call)));
            case "GET servicerequestupdates 1" -> format.list(
                    UPDATES, updates(listing.updates(call.parameters()), endpoint));
            case "GET media 3" -> media(call);
            default -> throw Problem.unknown("没有这个地址。There is no such resource.");
        };
    }

    private static List<JsonObject> requests(List<PublicTicket> tickets, String endpoint) {
        return tickets.stream().map(ticket -> Rows.request(ticket, endpoint)).toList();
    }

    /** Every request has its id at once, so the id is its token too. */
    private PublicTicket token(String token) {
        return desk.read(token).orElseThrow(() -> Problem.unknown("没有这个 token。token not found."));
    }

    private static List<JsonObject> updates(List<PublicUpdate> updates, String endpoint) {
        return updates.stream().map(update -> Rows.update(update, endpoint)).toList();
    }

    private PushAnswer media(Call call) {
        try {
            AttachmentContent photo = desk.photo(call.id(), call.resource().get(2));
            try (InputStream in = photo.from(0)) {
                return new PushAnswer(200, photo.attachment().mediaType(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
