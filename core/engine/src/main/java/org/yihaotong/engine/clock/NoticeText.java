package org.yihaotong.engine.clock;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a notice: UTF-8 with or without its mark, or GB18030, as offices save it; cut into lines and clauses. */
final class NoticeText {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final Pattern CLAUSE = Pattern.compile("(?<=[。；;])\\s*(?=[一二三四五六七八九十]{1,3}、)");
    private static final Pattern TITLE = Pattern.compile("(20[0-9]{2})年[^,。;]{0,12}(?:节假日|放假)");

    private final String text;

    private NoticeText(String text) {
        this.text = text;
    }

    /** The text, if the bytes are one. */
    static Optional<NoticeText> of(byte[] file) {
        for (Charset charset : CHARSETS) {
            try {
                String decoded =
                        charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                boolean marked = decoded.startsWith("\uFEFF");
                return Optional.of(new NoticeText(marked ? decoded.substring(1) : decoded));
            } catch (CharacterCodingException e) {
                // falls through to the next charset
            }
        }
        return Optional.empty();
    }

    /** A part of a line that is read on its own: a row of a table, or a numbered clause. */
    record Part(int line, String text) {

        /** Full-width signs as half-width ones, and no blanks, so that one pattern fits all. */
        String plain() {
            return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u00A0]+", "");
        }
    }

    /** Every part that is not blank. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int no = 0;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            no++;
            for (String clause : CLAUSE.split(line, -1)) {
                if (!clause.isBlank()) {
                    parts.add(new Part(no, clause.strip()));
                }
            }
        }
        return parts;
    }

    /** The year that the notice's title names. */
    Optional<Integer> year() {
        Matcher title =
                TITLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", ""));
        return title.find() ? Optional.of(Integer.valueOf(title.group(1))) : Optional.empty();
    }
}
