package org.yihaotong.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.Ledger.Entry;
import org.yihaotong.api.hotline.OrderBook;
import org.yihaotong.api.hotline.OrderBook.Standing;
import org.yihaotong.api.hotline.OrderBook.State;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;

/** What waits for one unit: its orders and notices, and the events for its doorbell. */
final class Shelf {

    static final String ORDERS = "orders";
    static final String NOTICES = "notices";
    static final String STATES = "states";
    static final String BELL = "bell";
    static final String FILES = "orderfiles";
    static final String CONFIRMED = "confirmed";

    /** Who comes without a cursor sees a week; with a cursor of a day it may still be read on the eighth. */
    static final Duration READABLE = Duration.ofDays(8);

    private static final Duration FIRST = Duration.ofDays(7);

    private final String hotline;
    private final Ledger ledger;
    private final OrderBook orders;
    private final Clock clock;
    private final boolean rings;

    Shelf(String hotline, Ledger ledger, OrderBook orders, Clock clock, boolean rings) {
        this.hotline = hotline;
        this.ledger = ledger;
        this.orders = orders;
        this.clock = clock;
        this.rings = rings;
    }

    /**
     * An order goes to the end of the list, once for each way it reads. What the unit has to learn is written before the
     * list, so that nothing is missing if the centre stops in between.
     *
     * @param told whether a notice of its own has told the unit of the change
     */
    void put(WorkOrder order, boolean told) {
        String orderNo = order.orderNo();
        Standing now = standing(orderNo).orElseGet(() -> new Standing(order, State.TO_ACKNOWLEDGE, Optional.empty()));
        Optional<Edition> before = edition(orderNo);
        Edition next = Edition.after(before, now);
        if (before.filter(e -> e.print().equals(next.print())).isPresent()) {
            return;
        }
        for (FileContent file : now.order().files()) {
            ledger.put(hotline, FILES, file.id(), orderNo, later());
        }
        JsonObject text = OrderText.of(now, next.version(), state(now));
        String key = orderNo + " v" + next.version();
        if (before.isPresent() && !told) {
            notice(key, "AMEND", orderNo, "工单内容有补充，请重新读取。", Optional.empty(), new JsonObject());
        }
        ring(before.isEmpty() ? "order.dispatched" : "order.amended", key, text);
        ledger.put(hotline, ORDERS, orderNo, next.words(), Optional.empty());
    }

    /** Which version of an order stands in the list, and how it reads. */
    private record Edition(int version, String print) {

        static Edition after(Optional<Edition> before, Standing now) {
            int next = before.map(e -> e.version() + 1).orElse(1);
            return new Edition(Math.max(next, now.order().version()), OrderText.print(now));
        }

        static Edition of(Entry entry) {
            String[] words = entry.text().split(" ", 2);
            return new Edition(Integer.parseInt(words[0]), words.length > 1 ? words[1] : "");
        }

        String words() {
            return version + " " + print;
        }
    }

    private Optional<Edition> edition(String orderNo) {
        return ledger.find(hotline, ORDERS, orderNo).map(Edition::of);
    }

    private Optional<Instant> later() {
        return Optional.of(clock.instant().plus(READABLE));
    }

    /**
     * The same notice is put on the shelf once.
     *
     * @param at when it was said, if that is the same at every repeat
     */
    void notice(String key, String type, String orderNo, String text, Optional<Instant> at, JsonObject more) {
        String id = noticeId(key, type, at);
        JsonObject notice = new JsonObject()
                .with("noticeId", id)
                .with("type", type)
                .with("orderNo", orderNo)
                .with("text", cut(text))
                .with("createdAt", Beijing.iso(at.orElseGet(clock::instant)));
        for (Map.Entry<String, Object> member : more.members().entrySet()) {
            notice = notice.with(member.getKey(), member.getValue());
        }
        ring("notice.created", id, notice);
        ledger.add(hotline, NOTICES, id, words(notice), later());
    }

    /** Whether the notice is on the shelf, so that what is said again changes nothing that came after it. */
    boolean hasNotice(String key, String type, Optional<Instant> at) {
        return ledger.find(hotline, NOTICES, noticeId(key, type, at)).isPresent();
    }

    private String noticeId(String key, String type, Optional<Instant> at) {
        return Ulid.of(at.orElse(Instant.EPOCH), hotline + " " + type + " " + key);
    }

    private void ring(String type, String key, JsonObject data) {
        if (rings) {
            Instant now = clock.instant();
            String id = Ulid.of(Instant.EPOCH, hotline + " " + type + " " + key);
            JsonObject event = new JsonObject()
                    .with("eventId", id)
                    .with("type", type)
                    .with("occurredAt", Beijing.iso(now))
                    .with("data", data);
            ledger.add(hotline, BELL, id, words(event), Optional.of(now));
        }
    }

    private static String cut(String text) {
        int most = 1000;
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    static String words(JsonObject json) {
        return new String(json.bytes(), UTF_8);
    }

    Optional<Standing> standing(String orderNo) {
        return orders.find(hotline, orderNo);
    }

    Optional<JsonObject> order(String orderNo) {
        return standing(orderNo).map(s -> {
            int version = edition(orderNo).map(Edition::version).orElse(1);
            return OrderText.of(s, Math.max(version, s.order().version()), state(s));
        });
    }

    /** Whether nothing more can be asked or answered about an order. */
    boolean isOver(String orderNo) {
        return standing(orderNo)
                .filter(s -> s.state() != State.CLOSED && s.state() != State.WITHDRAWN)
                .isEmpty();
    }

    /** A file of the centre's that goes with an order of the unit. */
    Optional<FileContent> file(String id) {
        return ledger.find(hotline, FILES, id)
                .flatMap(entry -> standing(entry.text()))
                .flatMap(s -> s.order().files().stream()
                        .filter(f -> f.id().equals(id))
                        .findFirst());
    }

    /** The state by section 5; what the engine does not tell apart stands in the ledger. */
    String state(Standing s) {
        return switch (s.state()) {
            case TO_ACKNOWLEDGE -> s.order().round() > 1 ? "REDO" : "DISPATCHED";
            case HANDLING -> ledger.find(hotline, STATES, s.order().orderNo())
                    .map(Entry::text)
                    .orElse("ACCEPTED");
            case RETURN_ASKED -> "RETURN_PENDING";
            case REPLIED -> "COMPLETED";
            case WITHDRAWN -> "WITHDRAWN";
            case CLOSED -> "CLOSED";
        };
    }

    void note(String orderNo, String state) {
        ledger.put(hotline, STATES, orderNo, state, later());
    }

    JsonObject orders(Optional<String> cursor, int limit) {
        return page(ORDERS, cursor, limit, e -> order(e.key()));
    }

    JsonObject notices(Optional<String> cursor, int limit) {
        return page(NOTICES, cursor, limit, e -> JsonObject.parse(e.text()));
    }

    private JsonObject page(
            String book, Optional<String> cursor, int limit, Function<Entry, Optional<JsonObject>> item) {
        Instant now = clock.instant();
        long after = cursor.map(c -> Bookmark.read(book, c, now))
                .orElseGet(() -> ledger.before(hotline, book, now.minus(FIRST)));
        List<Entry> entries = ledger.after(hotline, book, after, limit + 1);
        List<Entry> shown = entries.subList(0, Math.min(limit, entries.size()));
        List<JsonObject> items = new ArrayList<>();
        shown.forEach(e -> item.apply(e).ifPresent(items::add));
        long last = shown.isEmpty() ? after : shown.get(shown.size() - 1).seq();
        return new JsonObject()
                .with("items", items)
                .with("nextCursor", Bookmark.of(book, last, now))
                .with("more", entries.size() > limit);
    }

    boolean confirm(String noticeId, String by) {
        boolean known = ledger.find(hotline, NOTICES, noticeId).isPresent();
        if (known) {
            ledger.add(hotline, CONFIRMED, noticeId, by, Optional.empty());
        }
        return known;
    }
}
