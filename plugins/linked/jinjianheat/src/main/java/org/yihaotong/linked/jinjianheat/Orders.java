package org.yihaotong.linked.jinjianheat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.link.CsvLine;
import org.yihaotong.kit.link.FileLink;

/**
 * Hands orders over as batches of one line. What was written before is found in the unit's own folders, where it can be
 * read for 30 days; what is remembered here only saves reading it again.
 */
final class Orders {

    static final String TYPE = "GD";

    /** Without a receipt for so long, an order is written again: a known number is answered 重复. */
    private static final Duration NO_RECEIPT = Duration.ofMinutes(20);
    /** After S01 the unit wants to be left alone. */
    private static final Duration BUSY = Duration.ofMinutes(10);

    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration EARLIER_VERSIONS = Duration.ofDays(3);
    private static final int REMEMBERED = 5_000;

    private final Exchange exchange;
    private final Clock clock;
    private final Map<String, List<CsvLine>> read = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<CsvLine>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** A batch that holds the order already. */
    private record Found(String folder, BatchName name, List<String> cells, int lines) {}

    Orders(Exchange exchange, Clock clock) {
        this.exchange = exchange;
        this.clock = clock;
    }

    Receipt handOver(WorkOrder order, Receipts receipts) throws BackendException {
        OrderLine line = OrderLine.of(order);
        Duration back = order.version() == 1 ? SKEW : EARLIER_VERSIONS;
        Optional<Found> before = find(line.id(), order.dispatchedAt().minus(back));
        if (before.isPresent()) {
            Optional<Receipt> receipt = ofRepeat(order, line, before.get(), receipts);
            if (receipt.isPresent()) {
                return receipt.get();
            }
        }
        writeFiles(line);
        receipts.await(line.id(), exchange.write(TYPE, OrderLine.HEADER, List.of(line.cells())));
        return Receipt.sent();
    }

    /** What to answer for an order that was written before; empty if it must be written again. */
    private Optional<Receipt> ofRepeat(WorkOrder order, OrderLine line, Found before, Receipts receipts)
            throws BackendException {
        if (order.version() == 1 && !line.isSameAs(before.cells())) {
            throw new BackendException(Kind.REFUSED, "对方服务器上已有同号而内容不同的工单，请核对后改版重交。");
        }
        if (before.folder().equals(Exchange.IN)) {
            exchange.mark(before.name(), before.lines());
            return Optional.of(Receipt.sent());
        }
        if (receipts.saysTaken(before.name(), line.id())) {
            return Optional.of(Receipt.acknowledged(""));
        }
        Instant written = before.name().writtenAt();
        if (order.version() > 1 && written.plus(BUSY).isAfter(clock.instant())) {
            throw new BackendException(Kind.COMMUNICATION, "对方不久前退回过这张工单，要求十分钟后再交，稍后自动重试。");
        }
        boolean waits = order.version() == 1 && written.plus(NO_RECEIPT).isAfter(clock.instant());
        return waits ? Optional.of(Receipt.sent()) : Optional.empty();
    }

    private Optional<Found> find(String id, Instant since) throws BackendException {
        Found newest = null;
        for (String folder : List.of(Exchange.TAKEN, Exchange.IN)) {
            for (BatchName name : exchange.batches(folder, TYPE)) {
                if (!name.writtenAt().isBefore(since)) {
                    List<CsvLine> lines = lines(folder, name);
                    for (CsvLine line : lines) {
                        boolean it =
                                !line.cells().isEmpty() && line.cells().get(0).equals(id);
                        newest = it ? new Found(folder, name, line.cells(), lines.size()) : newest;
                    }
                }
            }
        }
        return Optional.ofNullable(newest);
    }

    private List<CsvLine> lines(String folder, BatchName name) throws BackendException {
        List<CsvLine> known = read.get(name.toString());
        if (known == null) {
            known = exchange.ours(folder, name);
            read.put(name.toString(), known);
        }
        return known;
    }

    /** Attachments are there before the marker; one that an earlier try wrote stays. */
    private void writeFiles(OrderLine line) throws BackendException {
        FileLink files = exchange.files();
        for (Map.Entry<String, FileContent> file : line.files().entrySet()) {
            String path = "att/" + file.getKey();
            files.write(path + ".tmp", path, Enclosures.bytes(file.getValue()));
        }
    }
}
