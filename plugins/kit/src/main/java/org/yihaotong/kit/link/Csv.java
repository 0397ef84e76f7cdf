package org.yihaotong.kit.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables as text (CSV) the way offices exchange them: every field in quotes when written, quoted or not when read. */
public final class Csv {

    /** What Windows calls GBK and means by it: every Chinese character there is. */
    public static final Charset GB18030 = Charset.forName("GB18030");

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build();
    private static final ObjectReader READER = MAPPER.readerForListOf(String[].class);
    private static final ObjectWriter WRITER =
            MAPPER.writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private Csv() {}

    /** The header and the lines in this charset, every line ended by CR LF; characters it lacks become question marks. */
    public static byte[] write(List<List<String>> lines, Charset charset) {
        StringBuilder text = new StringBuilder();
        for (List<String> cells : lines) {
            try {
                text.append(WRITER.writeValueAsString(cells.toArray(new String[0])));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("text can always be written", e);
            }
        }
        return text.toString().getBytes(charset);
    }

    /** The text in this charset, without a byte order mark; empty if the bytes are in another one. */
    public static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString().replaceFirst("^\uFEFF", ""));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Every line by itself, so that one that cannot be read spoils no other; a field may hold line breaks. */
    public static List<CsvLine> read(String text) {
        List<CsvLine> lines = new ArrayList<>();
        StringBuilder held = new StringBuilder();
        for (String piece : text.split("\r?\n", -1)) {
            held.append(held.isEmpty() ? "" : "\n").append(piece);
            boolean open = held.chars().filter(c -> c == '"').count() % 2 != 0;
            if (!open) {
                add(lines, held.toString());
                held.setLength(0);
            }
        }
        for (String broken : held.toString().split("\n", -1)) {
            add(lines, broken);
        }
        return lines;
    }

    private static void add(List<CsvLine> lines, String raw) {
        if (!raw.isBlank()) {
            lines.add(new CsvLine(lines.size(), raw, cells(raw)));
        }
    }

    private static List<String> cells(String raw) {
        try {
            List<String[]> records = READER.readValue(raw);
            return records.size() == 1 ? List.of(records.get(0)) : List.of();
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }
}
