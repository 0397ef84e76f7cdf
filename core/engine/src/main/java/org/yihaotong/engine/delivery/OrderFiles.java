package org.yihaotong.engine.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.AttachmentAccess;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.port.DeliveryStore;
import org.yihaotong.engine.port.OutgoingDelivery;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.attachment.AttachmentStore;
import org.yihaotong.engine.port.attachment.BlobStore;

/** What lies beside a ticket and goes to a back office with its order: the centre's own files, of no confidential ticket. */
@Component(service = OrderFiles.class)
public final class OrderFiles {

    static final int MOST = 9;
    static final long LARGEST = 20L * 1024 * 1024;

    /** An order that is sent again opens its files again; that is one opening. */
    private static final Duration ONE_OPENING = Duration.ofMinutes(10);

    private final AttachmentStore store;
    private final BlobStore blobs;
    private final DeliveryStore deliveries;
    private final TicketStore tickets;
    private final Clock clock;

    @Activate
    public OrderFiles(
            @Reference AttachmentStore store,
            @Reference BlobStore blobs,
            @Reference DeliveryStore deliveries,
            @Reference TicketStore tickets,
            @Reference Clock clock) {
        this.store = store;
        this.blobs = blobs;
        this.deliveries = deliveries;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** An order that a line has, and the files that go with it. */
    record Held(String hotline, List<Attachment> files) {

        Held {
            files = List.copyOf(files);
        }

        /** The file of this id, if it goes with this order. */
        Optional<Attachment> file(String id) {
            return files.stream().filter(file -> file.id().equals(id)).findFirst();
        }
    }

    /** The files of an order, oldest first; their bytes are read from the store when somebody asks for them. */
    List<FileContent> of(Ticket ticket, String hotline) {
        return going(ticket).stream()
                .map(a -> new FileContent(
                        a.id(), a.name(), a.mediaType(), a.size(), a.sha256(), () -> opened(a, hotline)))
                .toList();
    }

    /** An order with its files as they are now, unless it was taken from the unit. */
    Optional<Held> held(String orderNo) {
        return deliveries
                .findOrder(orderNo)
                .map(OutgoingDelivery::delivery)
                .filter(order -> order.state() != DeliveryState.CANCELLED)
                .flatMap(order -> tickets.find(order.ticket())
                        .map(StoredTicket::ticket)
                        .filter(ticket -> ticket.referral(order.referral())
                                .filter(referral -> referral.state().isActive())
                                .isPresent())
                        .map(ticket -> new Held(order.hotline(), going(ticket))));
    }

    private List<Attachment> going(Ticket ticket) {
        if (ticket.appeal().confidential()) {
            return List.of();
        }
        return store.of(ticket.number()).stream()
                .filter(a -> a.isLive() && a.unit().isEmpty() && a.size() <= LARGEST)
                .limit(MOST)
                .toList();
    }

    private InputStream opened(Attachment file, String hotline) throws IOException {
        InputStream bytes = blobs.open(file.sha256()).from(0);
        note(file, hotline);
        return bytes;
    }

    /** Writes down that a line opened a file. */
    void note(Attachment file, String hotline) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.opened(new AttachmentAccess(file.ticket(), file.id(), "hotline:" + hotline, now), now.minus(ONE_OPENING));
    }
}
