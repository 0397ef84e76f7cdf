package org.yihaotong.engine.desk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.yihaotong.engine.words.Words;

/** A file on its way in: fails at the byte that is one too many, and at its end if it is not what its sender says. */
public final class CheckedFile extends FilterInputStream {

    /** The file is not taken, for this reason in words. */
    public static final class MisfitException extends IOException {

        private static final long serialVersionUID = 1L;

        MisfitException(String words) {
            super(words);
        }
    }

    private final MessageDigest digest = sha256();
    private final String expected;
    private long left;

    /**
     * Watches this stream.
     *
     * @param expected SHA-256 in hex, or empty
     */
    public CheckedFile(InputStream in, long most, String expected) {
        super(in);
        this.left = most;
        this.expected = expected.toLowerCase(Locale.ROOT);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read < 0) {
            checkHash();
            return read;
        }
        left -= read;
        if (left < 0) {
            throw new MisfitException(Words.say("file.large"));
        }
        digest.update(bytes, offset, read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void checkHash() throws MisfitException {
        byte[] hash = clone(digest).digest();
        if (!expected.isEmpty() && !HexFormat.of().formatHex(hash).equals(expected)) {
            throw new MisfitException(Words.say("file.hash"));
        }
    }

    private static MessageDigest clone(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("every Java platform clones SHA-256", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
