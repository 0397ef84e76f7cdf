package org.yihaotong.linked.jinjianheat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Csv;
import org.yihaotong.kit.link.CsvLine;
import org.yihaotong.kit.link.FileEntry;
import org.yihaotong.kit.link.FileLink;

/** Batches in the unit's folders: a CSV and the marker that says it is whole. */
final class Exchange {

    static final String IN = "in";
    static final String TAKEN = "in_bak";
    static final String OUT = "out";
    static final String REFUSED = "err";

    private static final int HIGHEST = 9999;

    private final FileLink files;
    private final Clock clock;

    Exchange(FileLink files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** Writes a batch under a name that was never used: the CSV first, the marker when it is whole. */
    BatchName write(String type, String header, List<List<String>> lines) throws BackendException {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of(header.split(",", -1)));
        all.addAll(lines);
        byte[] content = Csv.write(all, Csv.GB18030);
        BatchName name = freshName(type);
        while (!files.write(IN + "/" + name.csv() + ".tmp", IN + "/" + name.csv(), content)) {
            name = freshName(type);
        }
        mark(name, lines.size());
        return name;
    }

    /** Writes the marker; without it the batch does not exist for the unit. */
    void mark(BatchName name, int lines) throws BackendException {
        String path = IN + "/" + name.ok();
        files.write(path + ".tmp", path, Integer.toString(lines).getBytes(US_ASCII));
    }

    /** The batches of a type whose CSV lies in a folder, the oldest first. */
    List<BatchName> batches(String folder, String type) throws BackendException {
        return named(folder, ".csv").filter(name -> name.type().equals(type)).toList();
    }

    /** The batches of a type that the unit has finished writing, the oldest first. */
    List<BatchName> finished(String type) throws BackendException {
        Set<BatchName> marked = named(OUT, ".ok").collect(Collectors.toSet());
        return batches(OUT, type).stream().filter(marked::contains).toList();
    }

    /** Batches of ours that the unit has refused as a whole. */
    List<FileEntry> refusals() throws BackendException {
        return files.list(REFUSED).stream()
                .filter(file -> file.name().endsWith(".err"))
                .toList();
    }

    /** A batch that the unit refused lies there until its day is over, for the name of the next is counted from it. */
    void sweepRefusals() throws BackendException {
        LocalDateTime now = Beijing.time(clock.instant());
        Set<BatchName> unread = named(REFUSED, ".err").collect(Collectors.toSet());
        for (BatchName name : named(REFUSED, ".csv").toList()) {
            if (!name.isSameDay(now) && !unread.contains(name)) {
                files.delete(REFUSED + "/" + name.csv());
            }
        }
    }

    /** The data lines of a batch of ours, wherever it lies now. */
    List<CsvLine> ours(String folder, BatchName name) throws BackendException {
        return lines(files.read(folder + "/" + name.csv()).orElse(new byte[0]));
    }

    /** The data lines of a batch of theirs; empty if it is in another charset, of another shape or not whole. */
    Optional<List<CsvLine>> theirs(BatchName name, String header) throws BackendException {
        byte[] content = files.read(OUT + "/" + name.csv()).orElse(new byte[0]);
        String marker = files.read(OUT + "/" + name.ok())
                .map(bytes -> new String(bytes, US_ASCII).strip())
                .orElse("");
        Optional<List<CsvLine>> all = Csv.decode(content, Csv.GB18030).map(Csv::read);
        return all.filter(lines -> !lines.isEmpty())
                .filter(lines -> String.join(",", lines.get(0).cells()).equals(header))
                .map(lines -> lines.subList(1, lines.size()))
                .filter(lines -> marker.equals(Integer.toString(lines.size())));
    }

    /** The pair is processed: the marker goes first, so that half a pair is no pair. */
    void remove(BatchName name) throws BackendException {
        files.delete(OUT + "/" + name.ok());
        files.delete(OUT + "/" + name.csv());
    }

    FileLink files() {
        return files;
    }

    private Stream<BatchName> named(String folder, String ending) throws BackendException {
        return files.list(folder).stream()
                .filter(file -> file.name().endsWith(ending))
                .flatMap(file -> BatchName.parse(file.name()).stream());
    }

    private BatchName freshName(String type) throws BackendException {
        LocalDateTime now = Beijing.time(clock.instant());
        int highest = 0;
        for (String folder : List.of(IN, TAKEN, REFUSED)) {
            for (BatchName name : batches(folder, type)) {
                highest = name.isSameDay(now) ? Math.max(highest, name.number()) : highest;
            }
        }
        if (highest == HIGHEST) {
            throw new BackendException(BackendException.Kind.COMMUNICATION, "当天的文件序号已用完，明天自动重试。");
        }
        return new BatchName(type, now, highest + 1);
    }

    private static List<CsvLine> lines(byte[] content) {
        List<CsvLine> all = Csv.decode(content, Csv.GB18030).map(Csv::read).orElse(List.of());
        return all.isEmpty() ? all : all.subList(1, all.size());
    }
}
