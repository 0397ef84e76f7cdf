package org.yihaotong.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yihaotong.engine.port.paper.Cell;
import org.yihaotong.engine.port.paper.Column;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.port.paper.Sheet;
import org.yihaotong.engine.port.paper.UnreadableSheetException;

/**
 * Writes a ticket list of so many rows (default 1,200,000) as a workbook, then takes in tables as large as may be and larger,
 * and prints time, size and heap.
 */
public final class MillionRows {

    private static final LocalDateTime DAY = LocalDateTime.of(2026, 11, 22, 8, 0);
    private static final double MEBI = 1024 * 1024;

    private MillionRows() {}

    public static void main(String[] words) throws IOException {
        write(words.length > 0 ? Integer.parseInt(words[0]) : 1_200_000);
        take(Press.MOST_ROWS - 1);
        take(2 * Press.MOST_ROWS);
    }

    private static void write(int count) throws IOException {
        Path file = Files.createTempFile("million", ".xlsx");
        try {
            write(count, file);
        } finally {
            Files.delete(file);
        }
    }

    private static void write(int count, Path file) throws IOException {
        List<Column> columns = List.of(
                new Column("工单编号", 22),
                new Column("状态", 10),
                new Column("类型", 8),
                new Column("标题", 40),
                new Column("主办单位", 20),
                new Column("轮次", 6),
                new Column("受理时间", 18),
                new Column("到期时间", 18));
        long start = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(file)) {
            new OfficePress().workbook(List.of(new Sheet("工单", columns, rows(count))), out);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "xlsx  %,d rows x %d: %.1f s, %,.0f rows/s, %.0f MB, heap at most %d MB of %.0f MB%n",
                    count, columns.size(), seconds, count / seconds, Files.size(file) / MEBI, peak(), most());
        }
    }

    private static void take(int count) throws IOException {
        Path file = Files.createTempFile("table", ".xlsx");
        try {
            write(count, file);
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            String outcome = taken(file);
            System.out.printf(
                    "  in  %,d rows: %s, %.1f s, heap at most %d MB%n",
                    count, outcome, (System.nanoTime() - start) / 1e9, peak());
        } finally {
            Files.delete(file);
        }
    }

    private static String taken(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return "%,d rows taken"
                    .formatted(new OfficePress().read(in, Optional.empty()).size());
        } catch (UnreadableSheetException e) {
            return "refused, " + e.trouble() + " in row " + e.row();
        }
    }

    private static Iterator<List<Cell>> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> List.of(
                        Cell.of("YC20261122-%06d".formatted(i)),
                        Cell.of("待派单"),
                        Cell.of("投诉"),
                        Cell.of("盐湖区解放路 " + i + " 号夜间施工噪声扰民"),
                        Cell.of("市生态环境局"),
                        Cell.of(i % 3),
                        Cell.of(DAY.plusSeconds(i)),
                        Cell.of(DAY.plusDays(5).plusSeconds(i))))
                .iterator();
    }

    private static long peak() {
        return (long) (ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(pool -> pool.getPeakUsage())
                        .mapToLong(MemoryUsage::getUsed)
                        .sum()
                / MEBI);
    }

    private static double most() {
        return Runtime.getRuntime().maxMemory() / MEBI;
    }
}
