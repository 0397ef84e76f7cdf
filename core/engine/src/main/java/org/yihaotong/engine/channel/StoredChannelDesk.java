package org.yihaotong.engine.channel;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.attachment.AllowedContent;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.AttachmentContent;
import org.yihaotong.api.channel.ChannelDesk;
import org.yihaotong.api.channel.Progress;
import org.yihaotong.api.channel.PublicQuery;
import org.yihaotong.api.channel.PublicTicket;
import org.yihaotong.api.channel.PublicUpdate;
import org.yihaotong.api.channel.Visit;
import org.yihaotong.api.citizen.Rating;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.citizen.Ratings;
import org.yihaotong.engine.desk.TicketMover;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.attachment.AttachmentStore;
import org.yihaotong.engine.port.attachment.Blob;
import org.yihaotong.engine.port.attachment.BlobStore;
import org.yihaotong.engine.port.channel.ChannelStore;
import org.yihaotong.engine.port.channel.PublicStep;
import org.yihaotong.engine.port.channel.Publicity;
import org.yihaotong.engine.port.channel.Published;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.words.Words;

/** The door for channels, over what the database keeps. */
@Component
public final class StoredChannelDesk implements ChannelDesk {

    private static final int MOST = 1000;
    private static final int NUMBERS = 200;
    private static final int MATTERS = 50;

    private final TicketStore tickets;
    private final ChannelStore store;
    private final AttachmentStore attachments;
    private final BlobStore blobs;
    private final Intake intake;
    private final Ratings ratings;
    private final Holding holding;
    private final Told told;
    private final Steps steps;

    @Activate
    public StoredChannelDesk(
            @Reference TicketStore tickets,
            @Reference ChannelStore store,
            @Reference PeopleStore people,
            @Reference AttachmentStore attachments,
            @Reference BlobStore blobs,
            @Reference Intake intake,
            @Reference TicketMover mover,
            @Reference Lifecycle lifecycle,
            @Reference Books books,
            @Reference Floods floods) {
        this.tickets = tickets;
        this.store = store;
        this.attachments = attachments;
        this.blobs = blobs;
        this.intake = intake;
        this.ratings = new Ratings(tickets, mover, lifecycle, books);
        this.holding = new Holding(tickets, floods);
        this.told = new Told(people);
        this.steps = new Steps(people, store);
    }

    @Override
    public AllowedContent allowed() {
        return intake.allowed();
    }

    @Override
    public String accept(Visit visit, Appeal appeal, List<FileContent> files, String key) throws IOException {
        return intake.accept(visit, appeal, files, key);
    }

    @Override
    public void attach(Visit visit, String number, FileContent file) throws IOException {
        intake.attach(visit, number, file);
    }

    @Override
    public void supplement(Visit visit, String number, String text, List<FileContent> files, String key)
            throws IOException {
        intake.supplement(visit, number, text, files, key);
    }

    @Override
    public boolean holds(Visit visit, String number, String address) {
        return holding.byAddress(visit, number, address);
    }

    @Override
    public Progress progress(Visit visit, String number, String tail) {
        StoredTicket held = holding.byTail(visit, number, tail);
        return told.toCitizen(held.ticket(), tickets.events(held.ticket().number()));
    }

    @Override
    public void rate(Visit visit, String number, String tail, Rating rating) {
        ratings.take(() -> shown(visit, number, tail), rating);
    }

    private Ratings.Shown shown(Visit visit, String number, String tail) {
        StoredTicket held = holding.byTail(visit, number, tail);
        if (Told.isRated(held.ticket())) {
            throw Words.refuse("rated");
        }
        return new Ratings.Shown(held, UnaryOperator.identity());
    }

    @Override
    public Page<PublicTicket> list(PublicQuery query) {
        new Fields()
                .size("numbers", query.numbers(), 0, NUMBERS)
                .size("matters", query.matters(), 0, MATTERS)
                .that(isLimit(query.limit()), "limit", "range", Words.say("field.range", 1, "1000"))
                .done();
        Page<Published> page = store.list(query);
        return new Page<>(told(page.items()), page.next());
    }

    private static boolean isLimit(int limit) {
        return limit >= 1 && limit <= MOST;
    }

    @Override
    public Page<PublicUpdate> updates(Instant from, Instant to, Optional<String> cursor, int limit) {
        new Fields()
                .that(isLimit(limit), "limit", "range", Words.say("field.range", 1, "1000"))
                .done();
        Page<PublicStep> page = store.steps(from, to, cursor, limit);
        List<String> numbers =
                page.items().stream().map(PublicStep::number).distinct().toList();
        return new Page<>(steps.told(page.items(), open(numbers), photos(numbers)), page.next());
    }

    @Override
    public Optional<PublicTicket> read(String number) {
        return store.find(number).flatMap(row -> told(List.of(row)).stream().findFirst());
    }

    private List<PublicTicket> told(List<Published> rows) {
        List<String> numbers = rows.stream().map(Published::number).toList();
        Map<String, Ticket> open = open(numbers);
        Set<String> refused = refused(open);
        Map<String, List<String>> photos = photos(numbers);
        List<PublicTicket> all = new ArrayList<>();
        for (Published row : rows) {
            String number = row.number();
            Optional.ofNullable(open.get(number))
                    .map(t -> told.toAll(t, row, photos.getOrDefault(number, List.of()), refused.contains(number)))
                    .ifPresent(all::add);
        }
        return all;
    }

    /** What came by the public channel itself; whatever clerks and units lay beside a ticket is not public. */
    private Map<String, List<String>> photos(List<String> numbers) {
        return store.photos(numbers, Intake.actor(Channel.OPEN311).login());
    }

    /** Those of these tickets that are public, by number. */
    private Map<String, Ticket> open(List<String> numbers) {
        Map<String, Ticket> open = new HashMap<>();
        for (int from = 0; from < numbers.size(); from += NUMBERS) {
            tickets.find(numbers.subList(from, Math.min(from + NUMBERS, numbers.size()))).stream()
                    .map(StoredTicket::ticket)
                    .filter(Publicity::isPublic)
                    .forEach(t -> open.put(t.number(), t));
        }
        return open;
    }

    private Set<String> refused(Map<String, Ticket> open) {
        List<String> ended = open.values().stream()
                .filter(t -> t.state().isEnded())
                .map(Ticket::number)
                .toList();
        return store.events(ended, EnumSet.of(EventKind.NOT_ACCEPTED)).stream()
                .map(TicketEvent::ticket)
                .collect(Collectors.toSet());
    }

    @Override
    public AttachmentContent photo(String number, String id) throws IOException {
        Attachment photo = read(number)
                .filter(ticket -> ticket.photos().contains(id))
                .flatMap(ticket -> attachments.find(number, id))
                .filter(Attachment::isLive)
                .orElseThrow(() -> new NotFoundException(Words.say("missing.attachment")));
        Blob blob = blobs.open(photo.sha256());
        return new Opened(photo, blob);
    }

    private record Opened(Attachment attachment, Blob blob) implements AttachmentContent {

        @Override
        public java.io.InputStream from(long offset) throws IOException {
            return blob.from(offset);
        }
    }
}
