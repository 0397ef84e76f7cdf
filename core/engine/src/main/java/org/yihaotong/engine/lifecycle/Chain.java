package org.yihaotong.engine.lifecycle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yihaotong.api.ticket.ChainReport;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.words.Words;

/** Links a ticket's events by SHA-256, so that nobody can change, drop or insert one unseen. */
public final class Chain {

    /** What the first event has before it. */
    public static final String START = "0".repeat(64);

    private Chain() {}

    /** In which detail of an erasing the seals of the veiled events stand. */
    private static final String RETOLD = "retold";

    /** The next link. */
    public static TicketEvent link(
            String ticket, long seq, Instant at, String by, Happening what, String previousHash) {
        TicketEvent bare = new TicketEvent(
                ticket,
                seq,
                at,
                by,
                what.kind(),
                what.unit(),
                what.before(),
                what.after(),
                what.detail(),
                previousHash,
                "");
        return new TicketEvent(
                ticket,
                seq,
                at,
                by,
                what.kind(),
                what.unit(),
                what.before(),
                what.after(),
                what.detail(),
                previousHash,
                hash(bare));
    }

    /** Checks every link, and that the ticket stands where its chain ends. */
    public static ChainReport verify(StoredTicket stored, List<TicketEvent> events) {
        String number = stored.ticket().number();
        Map<Long, String> retold = retold(events);
        String previous = START;
        long seq = 0;
        for (TicketEvent e : events) {
            seq++;
            if (e.seq() != seq) {
                return broken(number, events.size(), seq, "missing");
            }
            if (!e.previousHash().equals(previous) || !e.ticket().equals(number)) {
                return broken(number, events.size(), seq, "link");
            }
            if (!e.hash().equals(hash(e)) && !hash(e).equals(retold.get(seq))) {
                return broken(number, events.size(), seq, "changed");
            }
            previous = e.hash();
        }
        if (stored.lastSeq() != seq || !stored.lastHash().equals(previous)) {
            return broken(number, events.size(), seq + 1, "tail");
        }
        if (seq > 0 && events.get((int) seq - 1).after() != stored.ticket().state()) {
            return broken(number, events.size(), seq, "state");
        }
        return new ChainReport(number, seq, Optional.empty(), "");
    }

    /**
     * What an erasing has to say about the events whose words it veils: a seal for each, so that they still prove
     * themselves although they no longer fit the hash they were given.
     */
    public static Map<String, String> seals(List<TicketEvent> veiled) {
        return Map.of(RETOLD, veiled.stream().map(e -> e.seq() + ":" + hash(e)).collect(Collectors.joining(" ")));
    }

    private static Map<Long, String> retold(List<TicketEvent> events) {
        Map<Long, String> seals = new HashMap<>();
        events.stream()
                .filter(e -> e.kind() == EventKind.PERSONS_ERASED)
                .flatMap(e -> Stream.of(e.detail().getOrDefault(RETOLD, "").split(" ")))
                .map(seal -> seal.split(":", 2))
                .filter(seal -> seal.length == 2)
                .forEach(seal -> seals.put(Long.valueOf(seal[0]), seal[1]));
        return seals;
    }

    private static ChainReport broken(String ticket, long events, long at, String how) {
        return new ChainReport(ticket, events, Optional.of(at), Words.say("chain." + how));
    }

    private static String hash(TicketEvent e) {
        MessageDigest sha = sha256();
        put(sha, e.ticket());
        put(sha, Long.toString(e.seq()));
        put(sha, e.at().toString());
        put(sha, e.by());
        put(sha, e.kind().name());
        put(sha, e.unit().orElse(""));
        put(sha, e.before().name());
        put(sha, e.after().name());
        new TreeMap<>(e.detail()).forEach((name, text) -> {
            put(sha, name);
            put(sha, text);
        });
        put(sha, e.previousHash());
        return HexFormat.of().formatHex(sha.digest());
    }

    /** Length first, so that two texts never run into each other. */
    private static void put(MessageDigest sha, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
