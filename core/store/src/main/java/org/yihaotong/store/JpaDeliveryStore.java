package org.yihaotong.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.delivery.DeliveryQuery;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.DeliveryStore;
import org.yihaotong.engine.port.OutgoingDelivery;
import org.yihaotong.engine.port.QueueDepth;
import org.yihaotong.engine.port.ReplyRow;
import org.yihaotong.store.row.DeliveryRow;
import org.yihaotong.store.row.WatermarkRow;

/** The queue of deliveries and the inbox of replies in the database. */
@Component
public final class JpaDeliveryStore implements DeliveryStore {

    private static final int NEWEST = 20;

    private final Database database;

    @Activate
    public JpaDeliveryStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public Optional<OutgoingDelivery> claim(String hotline, Lane lane, Instant now, Instant leaseUntil) {
        return database.call(em -> new Claims(em, hotline, lane, now).claim(leaseUntil));
    }

    @Override
    public Optional<Delivery> change(String id, UnaryOperator<Delivery> change) {
        return database.call(em -> Optional.ofNullable(em.find(DeliveryRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(row -> {
                    Delivery before = row.delivery();
                    Delivery after = change.apply(before);
                    if (!after.equals(before)) {
                        row.take(after);
                    }
                    return after;
                }));
    }

    @Override
    public Optional<OutgoingDelivery> find(String id) {
        return database.call(em -> Optional.ofNullable(em.find(DeliveryRow.class, id)))
                .map(DeliveryRow::outgoing);
    }

    @Override
    public Optional<OutgoingDelivery> findOrder(String orderNo) {
        return database
                .call(em -> new Filter("SELECT d FROM DeliveryRow d")
                        .and("d.orderNo = :order", "order", orderNo)
                        .and("d.kind = :kind", "kind", DeliveryKind.ORDER)
                        .then("ORDER BY d.createdAt DESC")
                        .read(em, DeliveryRow.class, 1))
                .stream()
                .map(DeliveryRow::outgoing)
                .findFirst();
    }

    @Override
    public List<OutgoingDelivery> newest(String orderNo, DeliveryKind kind) {
        return database
                .call(em -> new Filter("SELECT d FROM DeliveryRow d")
                        .and("d.orderNo = :order", "order", orderNo)
                        .and("d.kind = :kind", "kind", kind)
                        .then("ORDER BY d.createdAt DESC, d.id DESC")
                        .read(em, DeliveryRow.class, NEWEST))
                .stream()
                .map(DeliveryRow::outgoing)
                .toList();
    }

    @Override
    public Page<Delivery> list(DeliveryQuery query) {
        return database.call(em -> DeliveryListing.page(em, query));
    }

    @Override
    public List<String> dueLines(Instant now) {
        return database.call(em -> new Filter("SELECT DISTINCT d.hotline FROM DeliveryRow d")
                .and("d.dueAt <= :now", "now", now)
                .readAll(em, String.class));
    }

    @Override
    public Map<String, QueueDepth> depths() {
        return database.call(Depths::read);
    }

    @Override
    public ReplyRow receive(ReplyRow row) {
        return database.findOrInsert(em -> Inbox.receive(em, row));
    }

    @Override
    public List<String> unsettledLines() {
        return database.call(em -> new Filter("SELECT DISTINCT i.owner FROM InboxRow i")
                .and("i.outcome IS NULL")
                .readAll(em, String.class));
    }

    @Override
    public List<ReplyRow> unsettled(String hotline, int limit) {
        return database.call(em -> Inbox.unsettled(em, hotline, limit));
    }

    @Override
    public void settle(ReplyRow row) {
        database.run(em -> Inbox.settle(em, row));
    }

    @Override
    public String watermark(String hotline) {
        return database.call(em -> Optional.ofNullable(em.find(WatermarkRow.class, hotline)))
                .map(WatermarkRow::bookmark)
                .orElse("");
    }

    @Override
    public void saveWatermark(String hotline, String watermark) {
        database.findOrInsert(em -> {
            WatermarkRow row = em.find(WatermarkRow.class, hotline);
            if (row == null) {
                em.persist(new WatermarkRow(hotline, watermark));
            } else {
                row.moveTo(watermark);
            }
            return watermark;
        });
    }
}
