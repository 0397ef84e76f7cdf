package org.yihaotong.telephony.numbering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.numbering.SwitchIntake;

/**
 * The files in which Kamailio writes its call records, one for each of its processes, always longer. The watermark says how
 * far each was read; a little of what was read is read again, whole lines only, and a file that has become shorter from its
 * beginning.
 */
final class CallFiles {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int OVERLAP = 4096;
    private static final int MOST = 1 << 20;
    private static final int LONGEST = 4000;

    private final Path folder;

    CallFiles(Path folder) {
        this.folder = folder;
    }

    /** Reads on from the watermark, at most a megabyte of each file. */
    String read(String watermark, SwitchIntake intake) throws BackendException {
        Map<String, Long> before = marks(watermark);
        Map<String, Long> after = new TreeMap<>();
        try {
            for (Path file : files()) {
                String name = file.getFileName().toString();
                after.put(name, read(file, before.getOrDefault(name, 0L), intake));
            }
        } catch (IOException e) {
            throw new BackendException(Kind.COMMUNICATION, "读不了 Kamailio 的话单目录，请检查目录和权限，稍后自动重试。", e);
        }
        List<String> marks = new ArrayList<>();
        after.forEach((name, mark) -> marks.add(name + " " + mark));
        return String.join("\n", marks);
    }

    private static Map<String, Long> marks(String watermark) {
        Map<String, Long> marks = new TreeMap<>();
        watermark.lines().map(line -> line.split(" ", 2)).forEach(mark -> marks.put(mark[0], Long.parseLong(mark[1])));
        return marks;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("calls_[0-9]+\\.log"))
                    .sorted()
                    .toList();
        }
    }

    private static long read(Path path, long mark, SwitchIntake intake) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() == mark) {
                return mark;
            }
            long known = file.length() < mark ? 0 : mark;
            long from = Math.max(0, known - OVERLAP);
            byte[] bytes = new byte[(int) Math.min(MOST, file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            String name = path.getFileName().toString();
            long end = from + lines(name, from, bytes, from == 0 ? 0 : after(bytes, 0), intake);
            if (end <= known && bytes.length == MOST) {
                intake.putAside(new BadRecord(name + ":" + known, "行过长", ""));
                return from + MOST;
            }
            return Math.max(known, end);
        }
    }

    /** Takes every whole line; answers where the last one ends. */
    private static int lines(String name, long from, byte[] bytes, int begin, SwitchIntake intake) {
        int at = begin;
        for (int end = after(bytes, at); end > at; end = after(bytes, at)) {
            line(name + ":" + (from + at), Arrays.copyOfRange(bytes, at, end - 1), intake);
            at = end;
        }
        return at;
    }

    /** Where the line that begins here ends, behind its line break; here if it does not end. */
    private static int after(byte[] bytes, int at) {
        for (int i = at; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return at;
    }

    private static void line(String key, byte[] bytes, SwitchIntake intake) {
        String row = text(bytes);
        if (row.isBlank()) {
            return;
        }
        try {
            intake.take(KamailioCall.read(row));
        } catch (IllegalArgumentException e) {
            String cut = row.length() > LONGEST ? row.substring(0, LONGEST) : row;
            intake.putAside(new BadRecord(key, e.getMessage(), cut));
        }
    }

    /** UTF-8, or GB18030 where it is none; without the mark that some editors put first. */
    private static String text(byte[] bytes) {
        String utf8 = new String(bytes, UTF_8);
        String text = utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, GB18030);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
