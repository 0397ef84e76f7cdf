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
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.Ledger.Entry;
import org.yihaotong.api.hotline.OrderBook;
import org.yihaotong.api.hotline.OrderBook.Standing;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;

/** What waits for one unit: its orders and notices, and the events for its doorbell. */
final class Shelf {

    static final String ORDERS = "orders";
    static final String NOTICES = "notices";
    static final String STATES = "states";
    static final String BELL = "bell";
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

    /** An order goes to the end of the list once for each of its versions. */
    void dispatched(String orderNo, int version) {
        Optional<Entry> before = ledger.find(hotline, ORDERS, orderNo);
        if (before.isPresent() && Integer.parseInt(before.get().text()) >= version) {
            return;
        }
        ledger.put(hotline, ORDERS, orderNo, String.valueOf(version));
        order(orderNo)
                .ifPresent(order ->
                        ring(before.isEmpty() ? "order.dispatched" : "order.amended", orderNo + " v" + version, order));
    }

    /** The same notice is put on the shelf once. */
    void notice(String key, String type, String orderNo, String text, Instant at, JsonObject more) {
        String id = Ulid.of(at, hotline + " " + type + " " + key);
        JsonObject notice = new JsonObject()
                .with("noticeId", id)
                .with("type", type)
                .with("orderNo", orderNo)
                .with("text", cut(text))
                .with("createdAt", Beijing.iso(at));
        for (Map.Entry<String, Object> member : more.members().entrySet()) {
            notice = notice.with(member.getKey(), member.getValue());
        }
        ledger.add(hotline, NOTICES, id, words(notice), Optional.empty());
        ring("notice.created", id, notice);
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
        return standing(orderNo).map(s -> OrderText.of(s, state(s)));
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
        ledger.put(hotline, STATES, orderNo, state);
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
            ledger.add(hotline, "confirmed", noticeId, by, Optional.empty());
        }
        return known;
    }
}
