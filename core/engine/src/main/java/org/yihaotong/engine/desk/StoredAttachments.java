package org.yihaotong.engine.desk;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.attachment.AllowedContent;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.AttachmentAccess;
import org.yihaotong.api.attachment.AttachmentContent;
import org.yihaotong.api.attachment.AttachmentDesk;
import org.yihaotong.api.attachment.Attachments;
import org.yihaotong.api.attachment.Withdrawn;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.attachment.AttachmentGate;
import org.yihaotong.engine.attachment.AttachmentGate.Admitted;
import org.yihaotong.engine.attachment.AttachmentSweep;
import org.yihaotong.engine.attachment.FileName;
import org.yihaotong.engine.lifecycle.Context;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.attachment.AttachmentStore;
import org.yihaotong.engine.port.attachment.Blob;
import org.yihaotong.engine.port.attachment.BlobStore;
import org.yihaotong.engine.port.attachment.BrokenContentException;
import org.yihaotong.engine.words.Words;

/** The desk for attachments (附件): content first, then row and event together. */
@Component
public final class StoredAttachments implements AttachmentDesk {

    private static final Logger LOG = LoggerFactory.getLogger(StoredAttachments.class);

    /** A player asks for many pieces of one recording; that is one opening. */
    private static final Duration ONE_OPENING = Duration.ofMinutes(10);

    private final AttachmentStore store;
    private final BlobStore blobs;
    private final AttachmentGate gate;
    private final AttachmentSweep sweep;
    private final AttachmentNotes notes;

    @Activate
    public StoredAttachments(
            @Reference AttachmentStore store,
            @Reference BlobStore blobs,
            @Reference AttachmentGate gate,
            @Reference AttachmentSweep sweep,
            @Reference AttachmentNotes notes) {
        this.store = store;
        this.blobs = blobs;
        this.gate = gate;
        this.sweep = sweep;
        this.notes = notes;
    }

    @Override
    public AllowedContent allowed(Actor actor) {
        notes.sight(actor).checkReading();
        return gate.allowed();
    }

    @Override
    public Attachment add(Actor actor, String number, String name, InputStream content) throws IOException {
        Ticket ticket = notes.visible(actor, number).ticket();
        checkAdding(actor, ticket);
        FileName file = FileName.of(Sight.untold(ticket, name == null ? "" : name));
        try (Admitted admitted = gate.admit(file, content)) {
            Optional<Attachment> there = same(number, admitted);
            if (there.isPresent()) {
                return there.get();
            }
            admitted.upload().keep();
            return notes.write(actor, number, EventKind.ATTACHMENT_ADDED, now -> row(actor, now, file, admitted))
                    .or(() -> same(number, admitted))
                    .orElseThrow(() -> new NotFoundException(Words.say("missing.attachment")));
        }
    }

    private void checkAdding(Actor actor, Ticket ticket) {
        if (ticket.state() == TicketState.ARCHIVED) {
            throw Words.refuse("attachment-archived");
        }
        if (!notes.sight(actor).mayAttach(ticket)) {
            throw actor.isUnit() ? Words.refuse("attachment-referral") : Words.refuse("role", Words.say("verb.Attach"));
        }
        int most = gate.rules().perTicket();
        if (store.of(ticket.number()).stream().filter(Attachment::isLive).count() >= most) {
            throw Words.refuse("attachment-count", most);
        }
    }

    private Optional<Attachment> same(String number, Admitted admitted) {
        String hash = admitted.upload().sha256();
        return store.of(number).stream()
                .filter(a -> a.isLive() && a.sha256().equals(hash))
                .findFirst();
    }

    private Optional<Attachment> row(Actor actor, Ticket ticket, FileName file, Admitted admitted) {
        if (same(ticket.number(), admitted).isPresent()) {
            return Optional.empty();
        }
        checkAdding(actor, ticket);
        return Optional.of(new Attachment(
                UUID.randomUUID().toString(),
                ticket.number(),
                file.toString(),
                admitted.mediaType(),
                admitted.kind(),
                admitted.upload().size(),
                admitted.upload().sha256(),
                actor.login(),
                notes.context(actor).now(),
                actor.unit(),
                Optional.empty()));
    }

    @Override
    public Attachments list(Actor actor, String number) {
        Ticket ticket = notes.visible(actor, number).ticket();
        List<Attachment> all = store.of(number);
        List<String> withdrawable = all.stream()
                .filter(a -> a.isLive() && mayWithdraw(actor, ticket, a))
                .map(Attachment::id)
                .toList();
        return new Attachments(all, notes.sight(actor).mayAttach(ticket), withdrawable);
    }

    @Override
    public AttachmentContent open(Actor actor, String number, String id) throws IOException {
        notes.visible(actor, number);
        Attachment attachment = found(number, id);
        if (!attachment.isLive()) {
            throw Words.refuse("attachment-withdrawn");
        }
        Blob blob = opened(attachment);
        Context context = notes.context(actor);
        store.opened(
                new AttachmentAccess(number, id, actor.login(), context.now()),
                context.now().minus(ONE_OPENING));
        return new Opened(attachment, blob);
    }

    private Blob opened(Attachment attachment) throws IOException {
        try {
            return blobs.open(attachment.sha256());
        } catch (BrokenContentException e) {
            LOG.error("The content of attachment {} of {} is broken", attachment.id(), attachment.ticket(), e);
            throw Words.refuse("attachment-broken");
        }
    }

    private record Opened(Attachment attachment, Blob blob) implements AttachmentContent {

        @Override
        public InputStream from(long offset) throws IOException {
            return blob.from(offset);
        }
    }

    @Override
    public Attachment withdraw(Actor actor, String number, String id, String reason) {
        Ticket seen = notes.visible(actor, number).ticket();
        String why = reason == null ? "" : reason.strip();
        new Fields().text("reason", why, 4, 200).done();
        found(number, id);
        Attachment withdrawn = notes.write(
                        actor,
                        number,
                        EventKind.ATTACHMENT_WITHDRAWN,
                        ticket -> Optional.of(takenBack(actor, ticket, id, Sight.untold(seen, why))))
                .orElseThrow();
        sweep.remove(withdrawn);
        return withdrawn;
    }

    private Attachment takenBack(Actor actor, Ticket ticket, String id, String why) {
        Attachment attachment = found(ticket.number(), id);
        if (!attachment.isLive()) {
            throw Words.refuse("attachment-withdrawn");
        }
        if (ticket.state().isEnded()) {
            throw Words.refuse("attachment-ended");
        }
        if (!mayWithdraw(actor, ticket, attachment)) {
            throw Words.refuse("attachment-other");
        }
        return attachment.withdrawn(
                new Withdrawn(actor.login(), notes.context(actor).now(), why));
    }

    private static boolean mayWithdraw(Actor actor, Ticket ticket, Attachment attachment) {
        boolean supervisor = !actor.isUnit() && actor.isOneOf(Role.SUPERVISOR);
        return !ticket.state().isEnded() && (supervisor || attachment.addedBy().equals(actor.login()));
    }

    private Attachment found(String number, String id) {
        return store.find(number, id).orElseThrow(() -> new NotFoundException(Words.say("missing.attachment")));
    }

    @Override
    public Page<AttachmentAccess> accesses(Actor actor, String number, Optional<String> cursor, int limit) {
        if (actor.isUnit() || !actor.isOneOf(Role.AUDITOR, Role.SUPERVISOR)) {
            throw Words.refuse("role", Words.say("verb.ReadAccesses"));
        }
        notes.visible(actor, number);
        new Fields()
                .that(limit >= 1 && limit <= 200, "limit", "range", Words.say("field.limit"))
                .done();
        return store.accesses(number, cursor, limit);
    }
}
