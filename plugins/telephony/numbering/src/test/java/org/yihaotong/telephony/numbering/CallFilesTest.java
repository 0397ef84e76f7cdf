package org.yihaotong.telephony.numbering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.numbering.SwitchCall;
import org.yihaotong.api.numbering.SwitchIntake;

/** Kamailio's call records, read on from where one was, whatever the files have come to. */
public final class CallFilesTest {

    private static final String ROW =
            "1795719735|1795719736|1.514000|1-2171@10.0.0.1|13900000001|12369|ecology12369|parallel||1795719735.250000|%s|%s\n";
    private static final String ANSWERED = String.format(ROW, "1795719735.750000", "200");

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final List<SwitchCall> calls = new ArrayList<>();
    private final List<BadRecord> bad = new ArrayList<>();
    private Path folder;

    private final SwitchIntake intake = new SwitchIntake() {
        @Override
        public void take(SwitchCall call) {
            calls.add(call);
        }

        @Override
        public void putAside(BadRecord row) {
            bad.add(row);
        }
    };

    @Before
    public void open() {
        folder = temporary.getRoot().toPath();
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void write(String text) throws IOException {
        write("calls_1.log", text.getBytes(UTF_8));
    }

    private String read(String watermark) throws BackendException {
        return new CallFiles(folder).read(watermark, intake);
    }

    @Test
    public void anAnsweredCallIsExactToTheMicrosecond() throws Exception {
        write(ANSWERED);

        read("");

        SwitchCall call = calls.get(0);
        assertEquals(Instant.parse("2026-11-26T19:02:15.250Z"), call.startedAt());
        assertEquals(Optional.of(Instant.parse("2026-11-26T19:02:15.750Z")), call.answeredAt());
        assertEquals(Instant.parse("2026-11-26T19:02:16.764Z"), call.endedAt());
        assertEquals("ecology12369 12369 13900000001", call.line() + " " + call.dialled() + " " + call.caller());
        assertEquals(CallResult.ANSWERED, call.result());
    }

    @Test
    public void howACallEndedIsSaidByItsCode() throws Exception {
        write(String.format(ROW, "", "487") + String.format(ROW, "", "486") + String.format(ROW, "", "408"));
        write(ANSWERED.replace("parallel", "emergency"));

        read("");

        assertEquals(
                List.of(CallResult.ABANDONED, CallResult.BUSY, CallResult.NO_AGENT, CallResult.TRANSFERRED),
                calls.stream().map(SwitchCall::result).toList());
    }

    @Test
    public void aLineThatIsNotWholeYetWaits() throws Exception {
        write(ANSWERED + ANSWERED.substring(0, 40));
        String mark = read("");
        assertEquals(1, calls.size());

        write(ANSWERED.substring(40));
        read(mark);

        assertEquals("the first again, and the second", 3, calls.size());
        assertEquals(List.of(), bad);
    }

    @Test
    public void whatIsReadIsNotReadAgainUntilThereIsMore() throws Exception {
        write(ANSWERED);
        String mark = read("");

        assertEquals(mark, read(mark));

        assertEquals(1, calls.size());
    }

    @Test
    public void rowsInAnyCharsetAreTakenAndBadOnesPutAsideWithAReasonAndWithoutAValue() throws Exception {
        byte[] bad18030 = "1|2|3|来电|名字|12369|x|y||1|2|200\n".getBytes(Charset.forName("GB18030"));
        write("\uFEFF" + ANSWERED);
        write("calls_1.log", bad18030);
        write("a|b\n" + ANSWERED.replace("13900000001", "+86139;drop") + "\n" + ANSWERED);

        read("");

        assertEquals(2, calls.size());
        assertEquals(
                List.of("热线标识不对", "列数不是 12", "主叫号码不对"),
                bad.stream().map(BadRecord::reason).toList());
        assertEquals(true, bad.get(0).row().contains("来电"));
        assertEquals(3, new TreeSet<>(bad.stream().map(BadRecord::key).toList()).size());
    }

    @Test
    public void aFileThatBeganAnewIsReadFromItsBeginningAndOthersGoOn() throws Exception {
        write(ANSWERED + ANSWERED);
        write("calls_2.log", ANSWERED.getBytes(UTF_8));
        write("other.log", "nothing\n".getBytes(UTF_8));
        String mark = read("");
        Files.writeString(folder.resolve("calls_1.log"), ANSWERED);
        calls.clear();

        read(mark);

        assertEquals(1, calls.size());
    }

    @Test
    public void howeverTheFileGrowsEveryCallIsTakenAndALineOfAMegabyteHoldsUpNothing() throws Exception {
        Random chance = new Random(9);
        StringBuilder all = new StringBuilder();
        Set<String> wanted = new TreeSet<>();
        for (int i = 0; i < 300; i++) {
            wanted.add("id" + i);
            all.append(ANSWERED.replace("1-2171@10.0.0.1", "id" + i));
            all.append(i == 150 ? "x".repeat(2 << 20) + "\n" : "");
        }
        byte[] bytes = all.toString().getBytes(UTF_8);
        String mark = "";
        for (int at = 0; at < bytes.length; ) {
            int next = Math.min(bytes.length, at + 1 + chance.nextInt(at > 30_000 && at < 2_000_000 ? 400_000 : 500));
            write("calls_1.log", java.util.Arrays.copyOfRange(bytes, at, next));
            at = next;
            mark = read(mark);
        }
        for (String last = ""; !last.equals(mark); ) {
            last = mark;
            mark = read(mark);
        }

        Set<String> taken = new TreeSet<>();
        calls.forEach(call -> taken.add(call.sourceCallId().replaceFirst(" .*", "")));
        assertEquals(wanted, taken);
    }

    @Test
    public void aFolderThatIsNotThereIsSaidToBeSo() {
        folder = folder.resolve("none");

        assertThrows(BackendException.class, () -> read(""));
    }
}
