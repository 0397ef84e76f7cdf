package org.yihaotong.telephony.ami;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Cuts what comes from the switch into blocks, however the network cut it before. A line that is too long, or is no UTF-8, is
 * left out and counted, and what else the block says still holds; a block without end is left out as a whole.
 */
final class Blocks {

    /** Key of the one line by which the switch greets. */
    static final String BANNER = "banner";

    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_LINES = 400;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Map<String, List<String>> fields = new HashMap<>();
    private boolean greeted;
    private int lines;
    private long length;
    private long leftOut;

    /** Takes the first {@code count} of these bytes, and gives every block that is whole by them. */
    void take(byte[] bytes, int count, Consumer<Block> ready) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                endLine(ready);
            } else if (++length <= LONGEST_LINE) {
                line.write(bytes[i]);
            }
        }
    }

    /** Lines and blocks that nobody could read. */
    long leftOut() {
        return leftOut;
    }

    private void endLine(Consumer<Block> ready) {
        byte[] whole = line.toByteArray();
        boolean tooLong = length > LONGEST_LINE;
        line.reset();
        length = 0;
        int end = whole.length > 0 && whole[whole.length - 1] == '\r' ? whole.length - 1 : whole.length;
        if (tooLong) {
            lines++;
            leftOut++;
        } else if (end == 0) {
            endBlock(ready);
        } else {
            lines++;
            read(whole, end, ready);
        }
    }

    private void read(byte[] whole, int end, Consumer<Block> ready) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(whole, 0, end)).toString();
        } catch (CharacterCodingException e) {
            leftOut++;
            return;
        }
        int colon = text.indexOf(':');
        if (!greeted) {
            greeted = true;
            ready.accept(new Block(Map.of(BANNER, List.of(text))));
            lines = 0;
        } else if (colon > 0 && lines <= MOST_LINES) {
            String key = text.substring(0, colon).toLowerCase(Locale.ROOT);
            fields.computeIfAbsent(key, one -> new ArrayList<>(1))
                    .add(text.substring(colon + 1).strip());
        }
    }

    private void endBlock(Consumer<Block> ready) {
        if (lines > MOST_LINES) {
            leftOut++;
        } else if (!fields.isEmpty()) {
            ready.accept(new Block(fields));
        }
        fields.clear();
        lines = 0;
    }
}
