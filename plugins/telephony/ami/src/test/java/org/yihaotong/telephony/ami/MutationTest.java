package org.yihaotong.telephony.ami;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.yihaotong.api.telephony.CallEvent;

/** Whatever happens to what the switch says on its way, every call that was offered ends once, in one way. */
public class MutationTest {

    private static final int ROUNDS = 20;
    private static final byte[] NAME = "CallerIDName: 张三\r\n".getBytes(Charset.forName("GB18030"));

    @Test
    public void asItWasSaid() {
        Transcript.all().forEach(one -> holds(one.name(), one.pieces()));
    }

    @Test
    public void aBlockInFiveIsLost() {
        mutate((pieces, chance) -> pieces.removeIf(piece -> chance.nextInt(5) == 0));
    }

    @Test
    public void aBlockInThreeComesTwice() {
        mutate((pieces, chance) -> {
            for (int i = pieces.size() - 1; i >= 0; i--) {
                if (chance.nextInt(3) == 0) {
                    pieces.add(Math.min(pieces.size(), i + chance.nextInt(6)), pieces.get(i));
                }
            }
        });
    }

    @Test
    public void neighboursChangePlaces() {
        mutate((pieces, chance) -> {
            for (int i = 1; i < pieces.size(); i++) {
                if (chance.nextInt(3) == 0) {
                    pieces.add(i - 1, pieces.remove(i));
                }
            }
        });
    }

    @Test
    public void aBlockComesMuchTooLate() {
        mutate((pieces, chance) -> {
            for (int i = 0; i < 5; i++) {
                byte[] late = pieces.remove(chance.nextInt(pieces.size()));
                pieces.add(Math.min(pieces.size(), chance.nextInt(pieces.size()) + 10), late);
            }
        });
    }

    @Test
    public void theNetworkCutsInTheMiddleOfBlocks() {
        for (Transcript one : Transcript.all()) {
            List<CallEvent> whole = one.told();
            Random chance = new Random(7);
            List<byte[]> cut = new ArrayList<>();
            for (byte[] piece : one.pieces()) {
                int at = chance.nextInt(piece.length);
                cut.add(Arrays.copyOf(piece, at));
                cut.add(Arrays.copyOfRange(piece, at, piece.length));
            }

            assertEquals(one.name(), whole, Transcript.tell(cut));
        }
    }

    @Test
    public void namesInAnotherCharsetAndLinesOfAMegabyteComeBetween() {
        byte[] megabyte = ("X-Long: " + "x".repeat(1_000_000) + "\r\n").getBytes(UTF_8);
        for (Transcript one : Transcript.all()) {
            List<byte[]> pieces = one.pieces();
            pieces.replaceAll(piece -> with(NAME, piece));
            pieces.set(3, with(megabyte, pieces.get(3)));

            assertEquals(one.name(), one.told(), Transcript.tell(pieces));
        }
    }

    @Test
    public void aBlockBreaksOffAndTheNextBeginsWithinIt() {
        mutate((pieces, chance) -> {
            for (int i = 0; i < pieces.size(); i += 7) {
                byte[] piece = pieces.get(i);
                pieces.set(i, Arrays.copyOf(piece, chance.nextInt(piece.length)));
            }
        });
    }

    private interface Mutation {
        void change(List<byte[]> pieces, Random chance);
    }

    private static void mutate(Mutation mutation) {
        for (Transcript one : Transcript.all()) {
            for (int seed = 0; seed < ROUNDS; seed++) {
                List<byte[]> pieces = one.pieces();
                mutation.change(pieces, new Random(seed));
                holds(one.name() + " with seed " + seed, pieces);
            }
        }
    }

    /** Answered, abandoned and refused calls together are the offered ones, and nothing lasts less than nothing. */
    private static void holds(String what, List<byte[]> pieces) {
        Transcript.Exam exam = new Transcript.Exam();
        pieces.forEach(exam::hear);
        exam.allIsOver();
        List<CallEvent> told = exam.told();

        Set<String> offered = calls(told, CallEvent.Offered.class);
        List<String> ends = told.stream()
                .filter(CallEvent.CallEnded.class::isInstance)
                .map(e -> ((CallEvent.CallEnded) e).call())
                .toList();
        assertEquals(what, offered, new HashSet<>(ends));
        assertEquals(what, offered.size(), ends.size());
        Set<String> answered = calls(told, CallEvent.Answered.class);
        Set<String> abandoned = calls(told, CallEvent.Abandoned.class);
        assertTrue(what, answered.stream().noneMatch(abandoned::contains));
        assertTrue(what, offered.containsAll(answered) && offered.containsAll(abandoned));
        assertFalse(what, told.stream().anyMatch(e -> waited(e)
                .filter(Duration::isNegative)
                .isPresent()));
        assertTrue(what, exam.translator().book().calls().isEmpty());
        assertTrue(what, exam.translator().book().legs().isEmpty());
    }

    private static Optional<Duration> waited(CallEvent event) {
        return event instanceof CallEvent.Answered answered
                ? answered.waited()
                : event instanceof CallEvent.Abandoned abandoned ? abandoned.waited() : Optional.empty();
    }

    private static Set<String> calls(List<CallEvent> told, Class<? extends CallEvent.OfCall> kind) {
        return told.stream()
                .filter(kind::isInstance)
                .map(e -> kind.cast(e).call())
                .collect(Collectors.toSet());
    }

    private static byte[] with(byte[] line, byte[] piece) {
        int first = new String(piece, UTF_8).indexOf("\r\n") + 2;
        byte[] all = Arrays.copyOf(piece, piece.length + line.length);
        System.arraycopy(line, 0, all, first, line.length);
        System.arraycopy(piece, first, all, first + line.length, piece.length - first);
        return all;
    }
}
