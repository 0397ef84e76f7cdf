package org.yihaotong.linked.jinjianheat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.kit.link.Csv;
import org.yihaotong.kit.link.CsvLine;
import org.yihaotong.kit.link.FileEntry;

/** What the unit made of our batches: {@code HZ} batches answer every line, {@code err/} holds what it could not read. */
final class Receipts {

    private static final String HEADER = "来源文件,行号,编号,结果,说明";
    private static final Duration BUSY = Duration.ofMinutes(10);
    /** The unit looks into our folder every five minutes. */
    private static final Duration ROUND = Duration.ofMinutes(5);

    private static final String BUSY_CODE = "S01";
    private static final String NO_SUCH_ORDER_CODE = "L07";
    private static final int REMEMBERED = 5_000;

    private final Exchange exchange;
    private final Clock clock;
    private final OrderId ids;
    private final Memory memory;
    /** Lines that the unit has taken; forgotten on restart, and then written again, which is harmless. */
    private final Set<String> taken = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    Receipts(Exchange exchange, Clock clock, OrderId ids, Memory memory) {
        this.exchange = exchange;
        this.clock = clock;
        this.ids = ids;
        this.memory = memory;
    }

    /** Whether the unit said of this line that it has it. */
    boolean saysTaken(BatchName batch, String id) {
        return taken.contains(batch + "/" + id);
    }

    /** A receipt for this order has to come. */
    void await(String id, BatchName batch) {
        memory.await(id, batch);
    }

    /** Takes every finished receipt; answers the batches that are not what they should be. */
    List<BatchName> collect(Refusals refusals, Intake intake) throws BackendException {
        List<BatchName> broken = new ArrayList<>();
        for (BatchName name : exchange.finished("HZ")) {
            Optional<List<CsvLine>> lines = exchange.theirs(name, HEADER);
            if (lines.isEmpty()) {
                broken.add(name);
            } else if (take(name, lines.get(), refusals, intake)) {
                exchange.remove(name);
            }
        }
        for (FileEntry file : exchange.refusals()) {
            takeRefusal(file.name(), refusals, intake);
        }
        exchange.sweepRefusals();
        return broken;
    }

    /** False if the receipt has to lie for some minutes more. */
    private boolean take(BatchName receipt, List<CsvLine> lines, Refusals refusals, Intake intake)
            throws BackendException {
        boolean early = receipt.writtenAt().plus(BUSY).isAfter(clock.instant());
        for (CsvLine line : lines) {
            Optional<BatchName> source =
                    line.cells().size() == 5 ? BatchName.parse(line.cells().get(0)) : Optional.empty();
            boolean order = source.filter(s -> s.type().equals(Orders.TYPE)).isPresent();
            boolean again = source.isPresent() && !order && goesAgain(source.get(), line.cells());
            if (again && early) {
                return false;
            }
            if (order) {
                settle(source.get(), line.cells(), refusals, intake);
            } else if (again) {
                repeat(source.get(), line.cells().get(2));
            } else if (source.isPresent() && line.cells().get(3).equals("失败")) {
                for (CsvLine told : exchange.ours(Exchange.TAKEN, source.get())) {
                    boolean it = !told.cells().isEmpty()
                            && told.cells().get(0).equals(line.cells().get(2));
                    if (it) {
                        decline(source.get().type(), told.cells(), line.cells().get(4), intake);
                    }
                }
            }
        }
        return true;
    }

    private boolean goesAgain(BatchName source, List<String> cells) throws BackendException {
        String reason = cells.get(4);
        return reason.startsWith(BUSY_CODE)
                || (reason.startsWith(NO_SUCH_ORDER_CODE) && hasOvertaken(source, cells.get(2)));
    }

    /** Each type of file is taken by itself, so that what follows an order at once may be read before it. */
    private boolean hasOvertaken(BatchName source, String key) throws BackendException {
        int column = source.type().equals(Messages.URGE) ? 1 : 0;
        List<String> orders = exchange.ours(Exchange.TAKEN, source).stream()
                .map(CsvLine::cells)
                .filter(cells -> cells.size() > column && cells.get(0).equals(key))
                .map(cells -> cells.get(column))
                .toList();
        Instant roundBefore = source.writtenAt().minus(ROUND.multipliedBy(2));
        for (BatchName batch : exchange.batches(Exchange.TAKEN, Orders.TYPE)) {
            boolean near = !batch.writtenAt().isBefore(roundBefore)
                    && !batch.writtenAt().isAfter(source.writtenAt());
            if (near && holdsOneOf(orders, exchange.ours(Exchange.TAKEN, batch))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsOneOf(List<String> orders, List<CsvLine> lines) {
        return lines.stream().flatMap(line -> line.cells().stream().limit(1)).anyMatch(orders::contains);
    }

    private void settle(BatchName source, List<String> cells, Refusals refusals, Intake intake) {
        String id = cells.get(2);
        memory.came(id);
        int version = refusals.version(id);
        switch (cells.get(3)) {
            case "成功", "重复" -> {
                taken.add(source + "/" + id);
                refusals.forget(id);
                intake.acknowledged(ids.whole(id), version, "");
            }
            case "失败" -> refuse(id, cells.get(4), refusals, intake);
            default -> intake.refused(ids.whole(id), version, "对方回执的结果不在约定之内，请与对方核对。", false);
        }
    }

    /** A missing attachment is written again, a busy unit asked again; whatever else it names is the same next time. */
    private void refuse(String id, String reason, Refusals refusals, Intake intake) {
        memory.came(id);
        int version = refusals.version(id);
        boolean retry = reason.startsWith(BUSY_CODE) || (version == 1 && reason.matches("(L06|F04).*"));
        intake.refused(ids.whole(id), version, reason.isEmpty() ? "对方没有说明原因" : reason, retry);
        if (retry) {
            refusals.add(id);
        } else {
            refusals.forget(id);
        }
    }

    /** An urge, a withdrawal or a decision for which the unit was too busy goes again in a new batch. */
    private void repeat(BatchName source, String key) throws BackendException {
        for (CsvLine line : exchange.ours(Exchange.TAKEN, source)) {
            if (!line.cells().isEmpty() && line.cells().get(0).equals(key)) {
                exchange.write(source.type(), Messages.HEADERS.get(source.type()), List.of(line.cells()));
            }
        }
    }

    private void takeRefusal(String file, Refusals refusals, Intake intake) throws BackendException {
        Optional<BatchName> name = BatchName.parse(file);
        String reason = exchange.files()
                .read(Exchange.REFUSED + "/" + file)
                .flatMap(bytes -> Csv.decode(bytes, Csv.GB18030))
                .orElse("")
                .strip();
        if (name.isPresent()) {
            List<CsvLine> lines = exchange.ours(Exchange.REFUSED, name.get());
            if (isEarly(name.get(), reason, lines)) {
                return;
            }
            for (CsvLine line : lines) {
                takeRefusal(name.get().type(), line.cells(), reason, refusals, intake);
            }
        }
        exchange.files().delete(Exchange.REFUSED + "/" + file);
    }

    private void takeRefusal(String type, List<String> cells, String reason, Refusals refusals, Intake intake)
            throws BackendException {
        if (type.equals(Orders.TYPE) && !cells.isEmpty()) {
            refuse(cells.get(0), reason, refusals, intake);
        } else if (reason.matches("(F04|S01).*") && Messages.HEADERS.containsKey(type)) {
            exchange.write(type, Messages.HEADERS.get(type), List.of(cells));
        } else {
            decline(type, cells, reason, intake);
        }
    }

    /** What the unit does not want of what came after an order, a person has to see. */
    private void decline(String type, List<String> cells, String reason, Intake intake) {
        Messages.orderOf(type, cells, ids, memory)
                .ifPresent(order ->
                        intake.declined(order, Messages.FOLLOW_UPS.get(type), reason.isEmpty() ? "对方没有说明原因" : reason));
    }

    /** A busy unit wants its ten minutes, and the batch may lie there later than the note on it. */
    private boolean isEarly(BatchName name, String reason, List<CsvLine> lines) {
        boolean waits = reason.startsWith(BUSY_CODE) || lines.isEmpty();
        return waits && name.writtenAt().plus(ROUND).plus(BUSY).isAfter(clock.instant());
    }
}
