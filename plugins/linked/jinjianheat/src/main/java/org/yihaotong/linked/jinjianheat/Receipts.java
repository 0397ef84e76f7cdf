package org.yihaotong.linked.jinjianheat;

import java.time.Clock;
import java.time.Duration;
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
    private static final String BUSY_CODE = "S01";
    private static final int REMEMBERED = 5_000;

    private final Exchange exchange;
    private final Clock clock;
    private final OrderId ids;
    /** Lines that the unit has taken; forgotten on restart, and then written again, which is harmless. */
    private final Set<String> taken = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    Receipts(Exchange exchange, Clock clock, OrderId ids) {
        this.exchange = exchange;
        this.clock = clock;
        this.ids = ids;
    }

    /** Whether the unit said of this line that it has it. */
    boolean saysTaken(BatchName batch, String id) {
        return taken.contains(batch + "/" + id);
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
            boolean again = source.isPresent() && !order && line.cells().get(4).startsWith(BUSY_CODE);
            if (again && early) {
                return false;
            }
            if (order) {
                settle(source.get(), line.cells(), refusals, intake);
            } else if (again) {
                repeat(source.get(), line.cells().get(2));
            }
        }
        return true;
    }

    private void settle(BatchName source, List<String> cells, Refusals refusals, Intake intake) {
        String id = cells.get(2);
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
            for (CsvLine line : exchange.ours(Exchange.REFUSED, name.get())) {
                boolean order = name.get().type().equals(Orders.TYPE);
                if (order && !line.cells().isEmpty()) {
                    refuse(line.cells().get(0), reason, refusals, intake);
                } else if (reason.matches("(F04|S01).*")
                        && Messages.HEADERS.containsKey(name.get().type())) {
                    exchange.write(
                            name.get().type(), Messages.HEADERS.get(name.get().type()), List.of(line.cells()));
                }
            }
            exchange.files().delete(Exchange.REFUSED + "/" + name.get().csv());
        }
        exchange.files().delete(Exchange.REFUSED + "/" + file);
    }
}
