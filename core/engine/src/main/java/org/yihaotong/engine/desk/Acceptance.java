package org.yihaotong.engine.desk;

import java.util.List;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.lifecycle.Context;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.UsedKey;
import org.yihaotong.engine.privacy.Veil;
import org.yihaotong.engine.words.Words;

/** 受理: looks at an appeal, gives it a number and begins its chain; the same key and words again are the same ticket. */
@Component(service = Acceptance.class)
public final class Acceptance {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{8,80}");

    private final TicketStore store;
    private final HotlineStore hotlines;
    private final TicketMover mover;
    private final TicketNumbers numbers;
    private final Lifecycle lifecycle;

    @Activate
    public Acceptance(
            @Reference TicketStore store,
            @Reference HotlineStore hotlines,
            @Reference TicketMover mover,
            @Reference TicketNumbers numbers,
            @Reference Lifecycle lifecycle) {
        this.store = store;
        this.hotlines = hotlines;
        this.mover = mover;
        this.numbers = numbers;
        this.lifecycle = lifecycle;
    }

    /**
     * The ticket, unveiled.
     *
     * @param app what sent it, if a program did; else empty
     */
    public Ticket accept(Context context, Appeal appeal, String idempotencyKey, String app) {
        if (idempotencyKey == null || !KEY.matcher(idempotencyKey).matches()) {
            throw new InvalidInputException("Idempotency-Key", "pattern", Words.say("field.key"));
        }
        check(appeal, context);
        Veil veil = appeal.confidential() ? Veil.hiding(appeal) : Veil.masking(appeal);
        Appeal untold = appeal.retold(
                veil.over(appeal.title()), appeal.content(), appeal.elements(), appeal.caller(), appeal.requester());
        String login = context.actor().login();
        String number = numbers.next(context.now());
        UsedKey key = new UsedKey(login, idempotencyKey, Fingerprint.of(appeal), number);
        try {
            return mover.begin(lifecycle.accept(number, untold, veil.over(app), context), login, key);
        } catch (DuplicateException e) {
            return before(key, e);
        }
    }

    private void check(Appeal appeal, Context context) {
        AppealCheck check = appeal.fields().isEmpty()
                ? new AppealCheck(List.of())
                : new AppealCheck(hotlines.lines().stream()
                        .flatMap(l -> l.hotline().fields().stream())
                        .toList());
        check.check(appeal, context.now());
    }

    private Ticket before(UsedKey key, DuplicateException cause) {
        UsedKey used = store.usedKey(key.login(), key.key()).orElseThrow(() -> cause);
        if (!used.fingerprint().equals(key.fingerprint())) {
            throw Words.refuse("key-reused");
        }
        return store.find(used.ticket()).map(StoredTicket::ticket).orElseThrow(() -> cause);
    }
}
