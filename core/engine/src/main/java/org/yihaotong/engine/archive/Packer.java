package org.yihaotong.engine.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.AttachmentDesk;
import org.yihaotong.api.paper.Printout;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.ChainReport;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.lifecycle.Chain;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.words.Words;

/** Packs tickets one after the other through the desk, so that a package shows what its reader sees at the ticket. */
@Component(service = Packer.class)
public final class Packer {

    private final TicketDesk desk;
    private final TicketStore store;
    private final AttachmentDesk attachments;
    private final Printing printing;
    private final Clock clock;

    @Activate
    public Packer(
            @Reference TicketDesk desk,
            @Reference TicketStore store,
            @Reference AttachmentDesk attachments,
            @Reference Printing printing,
            @Reference Clock clock) {
        this.desk = desk;
        this.store = store;
        this.attachments = attachments;
        this.printing = printing;
        this.clock = clock;
    }

    /** Checks that every ticket is there to be seen and has ended; then the package may be written. */
    public Printout pack(Actor actor, List<String> numbers) {
        for (String number : numbers) {
            if (!desk.read(actor, number).state().isEnded()) {
                throw Words.refuse("pack-open", number);
            }
        }
        String name = numbers.size() == 1 ? numbers.get(0) : Words.say("archive.package", numbers.size());
        return new Printout(name + Printout.Kind.ZIP.ending(), Printout.Kind.ZIP, out -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            PackageZip zip = new PackageZip(out, now);
            for (String number : numbers) {
                pack(zip, actor, number);
            }
            zip.put("manifest.json", printing.json(new Manifest(now, actor.login(), zip.files())));
            zip.finish();
        });
    }

    private void pack(PackageZip zip, Actor actor, String number) throws IOException {
        Ticket ticket = desk.read(actor, number);
        List<TicketEvent> events = desk.history(actor, number);
        ChainReport chain = verified(number);
        PackedChain packed = new PackedChain(Words.say("archive.note"), clock.instant(), chain, events);
        zip.put(number + "/ticket.json", printing.json(ticket));
        zip.put(number + "/events.json", printing.json(packed));
        zip.put(number + "/ticket.pdf", out -> printing.pdf(ticket, events, chain, out));
        attach(zip, actor, number);
    }

    private void attach(PackageZip zip, Actor actor, String number) throws IOException {
        for (Attachment one : attachments.list(actor, number).items()) {
            if (one.isLive()) {
                zip.put(number + "/attachments/" + one.id() + "-" + one.name(), out -> {
                    try (InputStream content =
                            attachments.open(actor, number, one.id()).from(0)) {
                        content.transferTo(out);
                    }
                });
            }
        }
    }

    private ChainReport verified(String number) {
        StoredTicket stored = store.find(number).orElseThrow();
        return Chain.verify(stored, store.events(number));
    }
}
