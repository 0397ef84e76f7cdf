package org.yihaotong.testkit.backoffice.publicbike;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** 市公共自行车: a FixMyStreet-like service desk. */
public final class BikeOffice implements BackOffice {

    /** The key of the joint test. */
    public static final String KEY = BikeServer.KEY;

    private final Clock clock;
    private final Map<String, Instant> changed = new HashMap<>();
    private final BikeBook book;
    private final BikeServer server;

    /** A desk on a free loopback port. */
    public BikeOffice(Clock clock) {
        this(clock, 0);
    }

    /** On this loopback port; 0: any free one. */
    public BikeOffice(Clock clock, int port) {
        this.clock = clock;
        this.book = new BikeBook(clock);
        this.server = new BikeServer(book, port);
    }

    public int port() {
        return server.port();
    }

    public void fail(Fault fault) {
        server.fail(fault);
    }

    /** What was posted about an order. */
    public Map<String, String> posted(String orderNo) {
        return book.request(book.byExternalId(orderNo));
    }

    /** The last thing the centre said about an order. */
    public Map<String, String> heard(String orderNo) {
        List<Map<String, String>> all = book.heard(book.byExternalId(orderNo));
        return all.get(all.size() - 1);
    }

    /** An update that a test makes up. */
    public void write(String key, String orderNo, String code, String text, JsonObject extras) {
        book.write(key, book.byExternalId(orderNo), "OPEN", code, text, extras);
    }

    /** Updates come with this photo from now on. */
    public void photograph(String url) {
        book.photograph(url);
    }

    /** A call on the unit's own number. */
    public void call(String id, String result, Optional<String> orderNo) {
        String now = Beijing.iso(clock.instant());
        JsonObject row = new JsonObject()
                .with("call_id", id)
                .with("direction", "in")
                .with("caller", "13900000007")
                .with("callee", "2361111")
                .with("start_datetime", now)
                .with("end_datetime", now)
                .with("agent", "2")
                .with("result", result)
                .with("service_request_id", orderNo.map(book::byExternalId).map(Object.class::cast));
        book.call(result.equals("answered") ? row.with("answer_datetime", now) : row);
    }

    @Override
    public void work() {
        // Requests are taken as they are posted.
    }

    @Override
    public Optional<TakenOrder> order(String orderNo) {
        String id = book.byExternalId(orderNo);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> form = book.request(id);
        List<Map<String, String>> heard = book.heard(id);
        String[] text = form.get("description").split("\n", 2);
        boolean secret = form.get("first_name").equals("匿名") && !form.containsKey("phone");
        return Optional.of(new TakenOrder(
                orderNo,
                id,
                1,
                text[0],
                text.length > 1 ? text[1] : "",
                secret ? "" : form.get("first_name"),
                form.getOrDefault("phone", ""),
                secret,
                (int) heard.stream()
                        .filter(f -> List.of("urge", "supervise").contains(f.get("extras[type]")))
                        .count(),
                heard.stream().anyMatch(f -> f.get("extras[type]").equals("withdraw")),
                book.said(id),
                Optional.empty(),
                Beijing.parseIso(form.get("attribute[due]")).orElseThrow(),
                changed.computeIfAbsent(orderNo, no -> clock.instant())));
    }

    @Override
    public List<TakenOrder> openOrders() {
        return book.requests().stream()
                .filter(id -> !book.isClosed(id))
                .map(id -> order(book.request(id).get("attribute[external_id]")))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public long orders() {
        return book.requests().size();
    }

    @Override
    public String say(String orderNo, Saying saying) {
        changed.put(orderNo, clock.instant());
        return book.say(book.byExternalId(orderNo), saying);
    }

    @Override
    public Optional<Boolean> decision(String replyId) {
        return book.decision(replyId);
    }

    @Override
    public void close() {
        server.close();
    }
}
