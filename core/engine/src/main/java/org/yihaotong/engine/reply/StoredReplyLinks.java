package org.yihaotong.engine.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.reply.ReplyLink;
import org.yihaotong.api.reply.ReplyLinks;
import org.yihaotong.engine.citizen.NoticeBook;
import org.yihaotong.engine.port.reply.ReplyPass;
import org.yihaotong.engine.port.reply.ReplyPassStore;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.words.Words;

/** Makes reply links: what an address holds follows from line, order and occasion, so that a repeat makes the same one. */
@Component(service = {ReplyLinks.class, StoredReplyLinks.class})
public final class StoredReplyLinks implements ReplyLinks {

    private static final NoticeBook BOOK = new NoticeBook();
    private static final Duration AFTER_DUE = Duration.ofHours(24);
    private static final Duration MARK_RESTS = Duration.ofDays(7);
    private static final int LINK_ID = 12;
    private static final int CODE = 8;
    private static final int CODES = 10;
    private static final int MARKS = 10_000;
    private static final int UNSIGNED = 100;

    private final ReplyPassStore store;
    private final HeldOrders orders;
    private final Seal seal;
    private final Books books;
    private final Clock clock;

    @Activate
    public StoredReplyLinks(
            @Reference ReplyPassStore store,
            @Reference HeldOrders orders,
            @Reference Seal seal,
            @Reference Books books,
            @Reference Clock clock) {
        this.store = store;
        this.orders = orders;
        this.seal = seal;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public ReplyLink open(String hotline, String orderNo, String occasion, String pin) throws BackendException {
        if (!pin.matches("[0-9]{4}")) {
            throw new BackendException(Kind.CONFIGURATION, Words.say("replylink.pin"));
        }
        OrderInHand order = orders.find(hotline, orderNo)
                .orElseThrow(() -> new BackendException(Kind.REFUSED, Words.say("replylink.order")));
        String base = String.join("|", hotline, orderNo, occasion);
        String linkId = seal.letters("link:" + base, LINK_ID);
        Optional<ReplyPass> there = store.find(seal.hash(linkId));
        ReplyPass pass = there.isPresent() ? there.get() : store.open(fresh(base, linkId, order, pin));
        return link(pass);
    }

    private ReplyPass fresh(String base, String linkId, OrderInHand order, String pin) {
        String[] part = base.split("\\|", 3);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant due = order.referral().handleBy().due().truncatedTo(ChronoUnit.SECONDS);
        int codeNo = 0;
        while (codeNo < CODES && store.findByCode(seal.hash(code(base, codeNo))).isPresent()) {
            codeNo++;
        }
        return new ReplyPass(
                seal.hash(linkId),
                seal.hash(code(base, codeNo)),
                codeNo,
                part[0],
                part[1],
                part[2],
                seal.hash("pin:" + pin),
                now,
                (due.isAfter(now) ? due : now).plus(AFTER_DUE),
                Optional.empty(),
                "",
                0,
                Optional.empty());
    }

    private ReplyLink link(ReplyPass pass) {
        String address = books.now(BOOK).address();
        return new ReplyLink(
                address.endsWith("/") ? address.substring(0, address.length() - 1) : address,
                path(pass),
                "/s/" + code(base(pass), pass.codeNo()),
                pass.expiresAt());
    }

    /** The path of the page behind a link. */
    String path(ReplyPass pass) {
        String linkId = seal.letters("link:" + base(pass), LINK_ID);
        return "/m/r/" + new Token(pass.hotline(), pass.orderNo(), linkId, pass.expiresAt()).signed(seal);
    }

    private String code(String base, int no) {
        return seal.letters("code:" + no + ":" + base, CODE);
    }

    private static String base(ReplyPass pass) {
        return String.join("|", pass.hotline(), pass.orderNo(), pass.occasion());
    }

    @Override
    public void end(String hotline, String orderNo) {
        store.endAll(hotline, orderNo, clock.instant());
    }

    @Override
    public String mark(String hotline, String orderNo) {
        return store.mark(hotline, orderNo, wanted(orderNo), clock.instant(), MARK_RESTS);
    }

    /** The last four digits of the ticket's running number, if nobody has them. */
    private static int wanted(String orderNo) {
        String running =
                orderNo.replaceFirst("^[^-]*-", "").replaceFirst("-.*$", "").replaceAll("[^0-9]", "");
        return running.isEmpty() ? 0 : (int) (Long.parseLong(running) % MARKS);
    }

    @Override
    public Optional<String> orderOf(String hotline, String mark) {
        return store.orderOf(hotline, mark);
    }

    @Override
    public List<String> unsigned(String hotline, Instant before) {
        return store.openOrders(hotline, before, UNSIGNED).stream()
                .filter(orderNo -> orders.find(hotline, orderNo)
                        .filter(OrderInHand::isUnsigned)
                        .isPresent())
                .toList();
    }

    @Override
    public void note(String hotline, String orderNo, String occasion, String words) {
        store.note(String.join("|", hotline, orderNo, occasion), words);
    }

    @Override
    public Optional<String> noted(String hotline, String orderNo, String occasion) {
        return store.noted(String.join("|", hotline, orderNo, occasion));
    }
}
