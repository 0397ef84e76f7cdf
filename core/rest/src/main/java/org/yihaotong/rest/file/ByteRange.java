package org.yihaotong.rest.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a file that a player asks for (RFC 7233); several pieces at once are answered with the whole.
 *
 * @param first the first byte
 * @param last the last byte, inclusive
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,15})-([0-9]{0,15})");

    /** The piece that is asked for; empty: the whole. One that lies outside has its end before its beginning. */
    static Optional<ByteRange> of(String header, long size) {
        Matcher asked = ONE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!asked.matches() || asked.group().equals("bytes=-")) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) {
            long tail = Long.parseLong(asked.group(2));
            return Optional.of(
                    tail == 0 ? new ByteRange(size, size - 1) : new ByteRange(Math.max(0, size - tail), size - 1));
        }
        long first = Long.parseLong(asked.group(1));
        long last = asked.group(2).isEmpty() ? size - 1 : Long.parseLong(asked.group(2));
        return last < first && first < size
                ? Optional.empty()
                : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
    }

    boolean isThere() {
        return first <= last;
    }

    long length() {
        return last - first + 1;
    }
}
