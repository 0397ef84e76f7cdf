package org.yihaotong.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.delivery.DeliveryQuery;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.DeliveryStore;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.OutgoingDelivery;
import org.yihaotong.engine.port.QueueDepth;
import org.yihaotong.engine.port.ReplyRow;

/** The queue of deliveries and the inbox of replies in memory. */
final class MemoryDeliveries implements DeliveryStore {

    private static final Comparator<OutgoingDelivery> OLDEST_FIRST =
            Comparator.comparing(d -> d.delivery().createdAt());

    private final Object lock;
    private final Map<String, OutgoingDelivery> queue = new LinkedHashMap<>();
    private final Map<String, ReplyRow> inbox = new LinkedHashMap<>();
    private final Map<String, String> watermarks = new HashMap<>();

    MemoryDeliveries(Object lock) {
        this.lock = lock;
    }

    void checkNew(List<OutgoingDelivery> deliveries) {
        for (OutgoingDelivery d : deliveries) {
            if (queue.containsKey(d.delivery().id())) {
                throw new DuplicateException("delivery " + d.delivery().id(), null);
            }
        }
    }

    void add(List<OutgoingDelivery> deliveries) {
        deliveries.forEach(d -> queue.put(d.delivery().id(), d));
    }

    void cancel(List<String> orders) {
        queue.replaceAll((id, d) ->
                isWaiting(d.delivery()) && orders.contains(d.delivery().orderNo())
                        ? with(d, DeliveryState.CANCELLED, d.delivery().attempts(), Optional.empty())
                        : d);
    }

    boolean isSettled(ReplyRow row) {
        return Optional.ofNullable(inbox.get(key(row)))
                .flatMap(ReplyRow::outcome)
                .isPresent();
    }

    @Override
    public Optional<OutgoingDelivery> claim(String hotline, Lane lane, Instant now, Instant leaseUntil) {
        synchronized (lock) {
            Optional<OutgoingDelivery> claimed = due(now).filter(
                            d -> d.delivery().hotline().equals(hotline)
                                    && lane.has(d.delivery().ticket()))
                    .min(OLDEST_FIRST)
                    .map(d -> with(d, d.delivery().state(), d.delivery().attempts() + 1, Optional.of(leaseUntil)));
            add(claimed.stream().toList());
            return claimed;
        }
    }

    @Override
    public Optional<Delivery> change(String id, UnaryOperator<Delivery> change) {
        synchronized (lock) {
            return Optional.ofNullable(queue.computeIfPresent(
                            id, (same, d) -> new OutgoingDelivery(change.apply(d.delivery()), d.payload())))
                    .map(OutgoingDelivery::delivery);
        }
    }

    @Override
    public Optional<OutgoingDelivery> find(String id) {
        synchronized (lock) {
            return Optional.ofNullable(queue.get(id));
        }
    }

    @Override
    public Optional<OutgoingDelivery> findOrder(String orderNo) {
        synchronized (lock) {
            return queue.values().stream()
                    .filter(d -> d.delivery().kind() == DeliveryKind.ORDER
                            && d.delivery().orderNo().equals(orderNo))
                    .findFirst();
        }
    }

    @Override
    public List<OutgoingDelivery> newest(String orderNo, DeliveryKind kind) {
        synchronized (lock) {
            return queue.values().stream()
                    .filter(d -> d.delivery().kind() == kind
                            && d.delivery().orderNo().equals(orderNo))
                    .sorted(OLDEST_FIRST.reversed())
                    .toList();
        }
    }

    @Override
    public Page<Delivery> list(DeliveryQuery query) {
        synchronized (lock) {
            List<Delivery> newestFirst = queue.values().stream()
                    .map(OutgoingDelivery::delivery)
                    .filter(d -> query.hotline().stream().allMatch(d.hotline()::equals)
                            && query.ticket().stream().allMatch(d.ticket()::equals)
                            && (query.states().isEmpty() || query.states().contains(d.state())))
                    .sorted(Comparator.comparing(Delivery::createdAt)
                            .thenComparing(Delivery::id)
                            .reversed())
                    .toList();
            return Pages.cut(newestFirst, Delivery::id, query.cursor(), query.limit(), d -> d);
        }
    }

    @Override
    public List<String> dueLines(Instant now) {
        synchronized (lock) {
            return due(now).map(d -> d.delivery().hotline()).distinct().toList();
        }
    }

    private Stream<OutgoingDelivery> due(Instant now) {
        return queue.values().stream()
                .filter(d -> isWaiting(d.delivery())
                        && d.delivery().nextTry().stream().noneMatch(t -> t.isAfter(now)));
    }

    @Override
    public Map<String, QueueDepth> depths() {
        synchronized (lock) {
            return queue.values().stream()
                    .map(OutgoingDelivery::delivery)
                    .collect(Collectors.groupingBy(
                            Delivery::hotline, Collectors.collectingAndThen(Collectors.toList(), d -> depth(d))));
        }
    }

    private static QueueDepth depth(List<Delivery> line) {
        List<Delivery> waiting =
                line.stream().filter(MemoryDeliveries::isWaiting).toList();
        return new QueueDepth(
                waiting.size(),
                line.stream().filter(d -> d.state() == DeliveryState.DEAD).count(),
                waiting.stream().map(Delivery::createdAt).min(Comparator.naturalOrder()),
                line.stream()
                        .flatMap(d -> Stream.concat(d.sentAt().stream(), d.acknowledgedAt().stream()))
                        .max(Comparator.naturalOrder()));
    }

    @Override
    public ReplyRow receive(ReplyRow row) {
        synchronized (lock) {
            ReplyRow stored = inbox.putIfAbsent(key(row), row);
            return stored == null ? row : stored;
        }
    }

    @Override
    public List<String> unsettledLines() {
        synchronized (lock) {
            return inbox.values().stream()
                    .filter(r -> r.outcome().isEmpty())
                    .map(ReplyRow::hotline)
                    .distinct()
                    .toList();
        }
    }

    @Override
    public List<ReplyRow> unsettled(String hotline, int limit) {
        synchronized (lock) {
            return inbox.values().stream()
                    .filter(r -> r.hotline().equals(hotline) && r.outcome().isEmpty())
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public void settle(ReplyRow row) {
        synchronized (lock) {
            inbox.put(key(row), row);
        }
    }

    @Override
    public String watermark(String hotline) {
        synchronized (lock) {
            return watermarks.getOrDefault(hotline, "");
        }
    }

    @Override
    public void saveWatermark(String hotline, String watermark) {
        synchronized (lock) {
            watermarks.put(hotline, watermark);
        }
    }

    private static boolean isWaiting(Delivery d) {
        return d.state() == DeliveryState.QUEUED || d.state() == DeliveryState.FAILED;
    }

    private static String key(ReplyRow row) {
        return row.hotline() + "\n" + row.reply().replyId();
    }

    private static OutgoingDelivery with(
            OutgoingDelivery o, DeliveryState state, int attempts, Optional<Instant> next) {
        Delivery d = o.delivery();
        return new OutgoingDelivery(
                new Delivery(
                        d.id(),
                        d.kind(),
                        d.hotline(),
                        d.ticket(),
                        d.referral(),
                        d.orderNo(),
                        d.version(),
                        state,
                        attempts,
                        d.createdAt(),
                        next,
                        d.sentAt(),
                        d.acknowledgedAt(),
                        d.backOfficeNumber(),
                        d.reason()),
                o.payload());
    }
}
