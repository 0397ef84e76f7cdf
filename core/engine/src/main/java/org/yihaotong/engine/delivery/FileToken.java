package org.yihaotong.engine.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.engine.reply.Seal;

/**
 * What the address of a file holds: {@code <order>_<attachment>_<expiry>_<signature>}, and behind a dot the file's
 * extension, for the programs that go by it. Nothing of it is stored.
 */
record FileToken(String orderNo, String attachment, Instant expiresAt) {

    /** 22 of 62 letters are 131 bits. */
    private static final int SIGNATURE = 22;

    private static final int LETTERS = 36;
    private static final Pattern NAME = Pattern.compile(
            "([A-Za-z0-9-]{1,30})_([A-Za-z0-9-]{1,40})_([0-9a-z]{6,7})_([0-9A-Za-z]{22})(?:\\.[0-9a-z]{1,10})?");

    /** The name of the file in the address. */
    String signed(Seal seal, String extension) {
        String words = words();
        return words + "_" + signature(words, seal) + "." + extension;
    }

    /** Reads a name that this centre has signed. */
    static Optional<FileToken> read(String name, Seal seal) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        FileToken token = new FileToken(
                parts.group(1), parts.group(2), Instant.ofEpochSecond(Long.parseLong(parts.group(3), LETTERS)));
        byte[] good = signature(token.words(), seal).getBytes(UTF_8);
        return MessageDigest.isEqual(good, parts.group(4).getBytes(UTF_8)) ? Optional.of(token) : Optional.empty();
    }

    private String words() {
        return orderNo + "_" + attachment + "_" + Long.toString(expiresAt.getEpochSecond(), LETTERS);
    }

    private static String signature(String words, Seal seal) {
        return seal.letters("file:" + words, SIGNATURE);
    }

    /** Never shows the whole of it. */
    @Override
    public String toString() {
        return "FileToken[" + orderNo + "]";
    }
}
