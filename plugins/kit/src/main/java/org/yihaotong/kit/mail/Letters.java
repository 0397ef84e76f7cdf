package org.yihaotong.kit.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yihaotong.kit.link.Csv;

/** The letters of a text whose charset is said, said wrongly, or not said at all. */
final class Letters {

    private Letters() {}

    /** Takes what is said if the bytes agree; else UTF-8 if they are that; else GB18030, which fits anything. */
    static String decode(byte[] bytes, String charset) {
        return said(charset)
                .flatMap(one -> Csv.decode(bytes, one))
                .or(() -> Csv.decode(bytes, UTF_8))
                .or(() -> Csv.decode(bytes, Csv.GB18030))
                .orElseGet(() -> new String(bytes, Csv.GB18030));
    }

    private static Optional<Charset> said(String charset) {
        String name = charset.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("gb")
                || List.of("x-gbk", "cp936", "euc_cn", "x-mswin-936").contains(name)) {
            return Optional.of(Csv.GB18030);
        }
        boolean saysNothing = name.isEmpty() || name.equals("us-ascii") || name.startsWith("iso-8859");
        try {
            return saysNothing ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
