package org.yihaotong.engine.channel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.attachment.AllowedContent;
import org.yihaotong.api.channel.Visit;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.engine.desk.Acceptance;
import org.yihaotong.engine.desk.AppealCheck;
import org.yihaotong.engine.desk.TicketMover;
import org.yihaotong.engine.lifecycle.Context;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.UsedKey;
import org.yihaotong.engine.privacy.Veil;
import org.yihaotong.engine.words.Words;

/** Takes in what citizens send: looks at all of it first, then goes the way of every appeal. */
@Component(service = Intake.class)
public final class Intake {

    private static final int TRIES = 5;
    private static final int KEY = 200;
    private static final int WHOLE_NUMBER = 7;
    private static final int SUPPLEMENT = 1000;
    private static final int APP = 1000;

    private final TicketStore tickets;
    private final HotlineStore hotlines;
    private final Acceptance acceptance;
    private final Enclosures enclosures;
    private final TicketMover mover;
    private final Lifecycle lifecycle;
    private final Floods floods;

    @Activate
    public Intake(
            @Reference TicketStore tickets,
            @Reference HotlineStore hotlines,
            @Reference Acceptance acceptance,
            @Reference Enclosures enclosures,
            @Reference TicketMover mover,
            @Reference Lifecycle lifecycle,
            @Reference Floods floods) {
        this.tickets = tickets;
        this.hotlines = hotlines;
        this.acceptance = acceptance;
        this.enclosures = enclosures;
        this.mover = mover;
        this.lifecycle = lifecycle;
        this.floods = floods;
    }

    /** In whose name a channel acts; nobody can log in as one. */
    static Actor actor(Channel channel) {
        return Actor.centre("channel:" + channel.name().toLowerCase(Locale.ROOT), Words.name(channel), Role.AGENT);
    }

    AllowedContent allowed() {
        return enclosures.allowed();
    }

    String accept(Visit visit, Appeal given, List<FileContent> files, String key) throws IOException {
        Actor actor = actor(visit.channel());
        Appeal appeal = by(visit.channel(), given);
        check(visit, appeal, files, key);
        String own = own(key);
        boolean repeated = tickets.usedKey(actor.login(), own).isPresent();
        if (!repeated) {
            floods.checkAppeal(visit);
        }
        String number = begun(actor, appeal, key, visit.app());
        if (!repeated) {
            floods.noteAppeal(visit);
        }
        for (FileContent file : files) {
            enclosures.keep(actor, number, file);
        }
        return number;
    }

    /** What a person has read and takes, however much there is of it. */
    String acceptRead(Appeal appeal, String key) throws IOException {
        check(new Visit(appeal.channel(), ""), appeal, List.of(), key);
        return begun(actor(appeal.channel()), appeal, key, "");
    }

    private String begun(Actor actor, Appeal appeal, String key, String app) {
        return acceptance
                .accept(Context.of(actor, Set.of(), mover.now()), appeal, own(key), app)
                .number();
    }

    private static Appeal by(Channel channel, Appeal a) {
        return new Appeal(
                a.type(),
                a.urgency(),
                a.title(),
                a.content(),
                a.elements(),
                a.place(),
                a.matter(),
                a.fields(),
                a.caller(),
                a.requester(),
                a.confidential(),
                channel,
                a.receivedAt(),
                a.demands());
    }

    /** Words, person and files; all that is wrong is said at once. */
    private void check(Visit visit, Appeal appeal, List<FileContent> files, String key) throws IOException {
        List<FieldError> errors = new ArrayList<>(new Fields()
                .text("key", key == null ? "" : key, 1, KEY)
                .text("app", visit.app(), 0, APP)
                .errors());
        boolean reachable = Holding.digits(appeal.caller().phone()).length() >= WHOLE_NUMBER;
        if (appeal.channel() == Channel.WEB && !reachable) {
            errors.add(new FieldError("caller.phone", "required", Words.say("field.own-phone")));
        }
        try {
            new AppealCheck(hotlines.lines().stream()
                            .flatMap(l -> l.hotline().fields().stream())
                            .toList())
                    .check(appeal, mover.now());
        } catch (InvalidInputException e) {
            e.errors().stream()
                    .filter(x -> errors.stream().noneMatch(y -> y.field().equals(x.field())))
                    .forEach(errors::add);
        }
        errors.addAll(enclosures.look(files));
        refuse(errors);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    void attach(Visit visit, String number, FileContent file) throws IOException {
        floods.checkSupplement(visit);
        enclosures.keep(actor(visit.channel()), number, file);
        floods.noteSupplement(visit);
    }

    void supplement(Visit visit, String number, String given, List<FileContent> files, String key) throws IOException {
        String text = given == null ? "" : given.strip();
        List<FieldError> errors = new ArrayList<>(new Fields()
                .text("text", text, 1, SUPPLEMENT)
                .text("key", key == null ? "" : key, 1, KEY)
                .errors());
        errors.addAll(enclosures.look(files));
        refuse(errors);
        Actor actor = actor(visit.channel());
        UsedKey used = new UsedKey(actor.login(), own(key), sha256(number + "\n" + text), number);
        if (isDone(used)) {
            return;
        }
        floods.checkSupplement(visit);
        if (stored(number).ticket().state().isEnded()) {
            throw Words.refuse("supplement-ended");
        }
        List<String> kept = new ArrayList<>();
        for (FileContent file : files) {
            kept.add(enclosures.keep(actor, number, file));
        }
        for (int go = 1; ; go++) {
            try {
                supplement(actor, number, text, kept, used);
                floods.noteSupplement(visit);
                return;
            } catch (DuplicateException meanwhile) {
                if (!isDone(used)) {
                    throw meanwhile;
                }
                return;
            } catch (StaleVersionException e) {
                if (go == TRIES) {
                    throw e;
                }
            }
        }
    }

    private StoredTicket stored(String number) {
        return tickets.find(number).orElseThrow(() -> new NotFoundException(Words.say("missing.ticket", number)));
    }

    private void supplement(Actor actor, String number, String text, List<String> files, UsedKey used) {
        StoredTicket stored = stored(number);
        Appeal appeal = stored.ticket().appeal();
        Veil veil = appeal.confidential() ? Veil.hiding(appeal) : Veil.masking(appeal);
        Instant now = mover.now();
        mover.commit(
                lifecycle.supplement(stored.ticket(), veil.over(text), files, Context.of(actor, Set.of(), now)),
                stored,
                actor.login(),
                change -> tickets.commit(change.keyed(used)));
    }

    private boolean isDone(UsedKey used) {
        return tickets.usedKey(used.login(), used.key())
                .map(known -> {
                    if (!known.fingerprint().equals(used.fingerprint())) {
                        throw Words.refuse("key-reused");
                    }
                    return true;
                })
                .orElse(false);
    }

    private static String own(String key) {
        return "c:" + sha256(key);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
