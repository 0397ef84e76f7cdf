package org.yihaotong.telephony.ami;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.testkit.FixedClock;

/** What a switch said of one call, to be said again, as it was or worse. */
record Transcript(String name, String text) {

    private static final List<String> NAMES = List.of(
            "queue-survey", "dual-ring", "abandoned", "blind-transfer", "three-way", "attended-transfer", "blind-busy");
    /** Where real ones lie on some machines; they are not needed. */
    private static final Path REAL = Path.of("../../../../shared/telephony/transcripts");

    static Transcript of(String name) {
        try (InputStream file = Transcript.class.getResourceAsStream("/transcripts/" + name + ".ami.txt")) {
            return new Transcript(name, new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our own, and the real ones where they are. */
    static List<Transcript> all() {
        List<Transcript> all =
                new ArrayList<>(NAMES.stream().map(Transcript::of).toList());
        if (Files.isDirectory(REAL)) {
            try (Stream<Path> files = Files.list(REAL)) {
                files.sorted().forEach(file -> all.add(read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static Transcript read(Path file) {
        try {
            return new Transcript(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it comes over the wire, one for each block. */
    List<byte[]> pieces() {
        List<byte[]> pieces = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (!line.isBlank()) {
                block.append(line).append("\r\n");
            } else if (block.length() > 0) {
                pieces.add(block.append("\r\n").toString().getBytes(UTF_8));
                block.setLength(0);
            }
        }
        return pieces;
    }

    /** What is told of it. */
    List<CallEvent> told() {
        return tell(pieces());
    }

    static List<CallEvent> tell(List<byte[]> pieces) {
        Exam exam = new Exam();
        pieces.forEach(exam::hear);
        return exam.told();
    }

    /** A translator that is told pieces of bytes. */
    static final class Exam {

        private final FixedClock clock = new FixedClock(Instant.parse("2027-01-01T00:00:00Z"));
        private final Lines lines = new Lines(Site.directory());
        private final Translator translator =
                new Translator(clock, new Records(ZoneId.of("Asia/Shanghai"), lines), new SeatWatch(), lines);
        private final Blocks blocks = new Blocks();
        private final List<CallEvent> told = new ArrayList<>();

        Exam() {
            hear("Asterisk Call Manager/9.0.0\r\n".getBytes(UTF_8));
        }

        void hear(byte[] bytes) {
            blocks.take(bytes, bytes.length, block -> told.addAll(translator.take(block)));
        }

        List<CallEvent> told() {
            return told;
        }

        Translator translator() {
            return translator;
        }

        /** The switch shows no channels any more: whatever nobody saw end has ended. */
        void allIsOver() {
            translator.missing(Set.of(), Instant.MAX).forEach(leg -> told.addAll(translator.conclude(leg)));
        }
    }
}
