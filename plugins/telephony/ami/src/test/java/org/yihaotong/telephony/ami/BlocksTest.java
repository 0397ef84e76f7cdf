package org.yihaotong.telephony.ami;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;

/** What comes over the wire becomes blocks, and nothing that comes stops it. */
public class BlocksTest {

    private static final String BANNER = "Asterisk Call Manager/9.0.0\r\n";
    private static final String HANGUP = "Event: Hangup\r\nUniqueid: 1.1\r\nLinkedid: 1.1\r\nCause: 16\r\n\r\n";

    private final Blocks blocks = new Blocks();
    private final List<Block> seen = new ArrayList<>();

    @Test
    public void aBlockThatIsCutAnywhereIsTheSameBlock() {
        byte[] all = (BANNER + HANGUP + HANGUP).getBytes(UTF_8);
        for (int cut = 0; cut <= all.length; cut++) {
            Blocks one = new Blocks();
            List<Block> parts = new ArrayList<>();
            one.take(all, cut, parts::add);
            one.take(Arrays.copyOfRange(all, cut, all.length), all.length - cut, parts::add);

            assertEquals("Asterisk Call Manager/9.0.0", parts.get(0).get(Blocks.BANNER));
            assertEquals(List.of("Hangup", "Hangup"), events(parts));
            assertEquals("16", parts.get(2).get("cause"));
        }
    }

    @Test
    public void aKeyThatComesTwiceKeepsBothAndMeansTheFirst() {
        take(BANNER + "Event: UserEvent\r\nLinkedid: 1.1\r\nLinkedid: 2.2\r\n"
                + "ChanVariable: HOTLINE_CASE=C-7\r\nChanVariable: OTHER=x\r\n\r\n");

        assertEquals("1.1", seen.get(1).get("Linkedid"));
        assertEquals("C-7", seen.get(1).variable("HOTLINE_CASE"));
        assertEquals("", seen.get(1).variable("HOTLINE_CALL"));
    }

    @Test
    public void aLineOfAMegabyteIsLeftOutAndCountedAndTheRestOfItsBlockHolds() {
        take(BANNER + "Event: Hangup\r\nCallerIDName: " + "x".repeat(1_000_000) + "\r\nUniqueid: 1.1\r\n\r\n" + HANGUP);

        assertEquals(List.of("Hangup", "Hangup"), events(seen));
        assertEquals("1.1", seen.get(1).get("Uniqueid"));
        assertFalse(seen.get(1).has("CallerIDName"));
        assertEquals(1, blocks.leftOut());
    }

    @Test
    public void aNameInAnotherCharsetIsLeftOutAndCountedAndTheCallIsNot() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((BANNER + "Event: Newchannel\r\nCallerIDName: ").getBytes(UTF_8));
        bytes.writeBytes("张三".getBytes(Charset.forName("GB18030")));
        bytes.writeBytes("\r\nUniqueid: 1.1\r\n\r\n".getBytes(UTF_8));
        blocks.take(bytes.toByteArray(), bytes.size(), seen::add);

        assertEquals("1.1", seen.get(1).get("Uniqueid"));
        assertEquals(1, blocks.leftOut());
    }

    @Test
    public void aBlockWithoutEndIsLeftOutAsAWhole() {
        take(BANNER + "Event: Command\r\n" + "Output: x\r\n".repeat(100_000) + "\r\n" + HANGUP);

        assertEquals(List.of("Hangup"), events(seen));
        assertEquals(1, blocks.leftOut());
    }

    @Test
    public void aValueBringsNoHeaderAlong() {
        for (String bad : List.of("1\r\nAction: Command", "1\nX: y", "1\rX: y", "1\0")) {
            assertThrows(
                    IllegalArgumentException.class, () -> Action.of("Hangup").with("Channel", bad));
        }
        assertThrows(
                IllegalArgumentException.class, () -> Action.of("Originate").inherited("HOTLINE_CASE", "C,SHELL(x)=1"));
    }

    private void take(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        blocks.take(bytes, bytes.length, seen::add);
    }

    private static List<String> events(List<Block> blocks) {
        return blocks.stream()
                .map(Block::event)
                .filter(event -> !event.isEmpty())
                .toList();
    }
}
