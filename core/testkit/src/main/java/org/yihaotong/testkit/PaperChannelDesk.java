package org.yihaotong.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.attachment.AllowedContent;
import org.yihaotong.api.attachment.AttachmentContent;
import org.yihaotong.api.channel.ChannelDesk;
import org.yihaotong.api.channel.Progress;
import org.yihaotong.api.channel.PublicQuery;
import org.yihaotong.api.channel.PublicState;
import org.yihaotong.api.channel.PublicTicket;
import org.yihaotong.api.channel.PublicUpdate;
import org.yihaotong.api.channel.Visit;
import org.yihaotong.api.citizen.Rating;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.RefusedException;

/** The centre as a channel sees it, on paper: it outlives the channel and refuses what the centre refuses. */
public final class PaperChannelDesk implements ChannelDesk {

    private final Map<String, Taken> tickets = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private int failures;
    private int share = 1000;
    private int altogether = 100_000;

    /** A ticket and what came to it. */
    public static final class Taken {

        private final Appeal appeal;
        private final Map<String, Long> files = new LinkedHashMap<>();
        private final List<String> supplements = new ArrayList<>();
        private final List<Rating> ratings = new ArrayList<>();
        private boolean ended;

        private Taken(Appeal appeal) {
            this.appeal = appeal;
        }

        public Appeal appeal() {
            return appeal;
        }

        /** The names of its files. */
        public List<String> files() {
            return List.copyOf(files.keySet());
        }

        public List<String> supplements() {
            return List.copyOf(supplements);
        }

        public List<Rating> ratings() {
            return List.copyOf(ratings);
        }

        /** Nothing can be added any more. */
        public void end() {
            ended = true;
        }
    }

    /** By their numbers, oldest first. */
    public Map<String, Taken> tickets() {
        return tickets;
    }

    /** The next calls fail, as with a database that is away. */
    public void fail(int calls) {
        failures = calls;
    }

    /** So much from one source, and so much from all. */
    public void limit(int ofOne, int ofAll) {
        share = ofOne;
        altogether = ofAll;
    }

    @Override
    public AllowedContent allowed() {
        return new AllowedContent(List.of(), 9);
    }

    @Override
    public String accept(Visit visit, Appeal appeal, List<FileContent> files, String key) throws IOException {
        stumble();
        String known = keys.get(key);
        if (known != null) {
            if (!tickets.get(known).appeal.equals(appeal)) {
                throw new RefusedException("key-reused", "同一编号的内容不同");
            }
            return known;
        }
        bound("title", appeal.title(), 2, 100);
        bound("content", appeal.content(), 1, 4000);
        bound("caller.name", appeal.caller().name(), 0, 40);
        count(visit);
        String number = "YC20261126-%06d".formatted(tickets.size() + 1);
        tickets.put(number, new Taken(appeal));
        keys.put(key, number);
        for (FileContent file : files) {
            attach(visit, number, file);
        }
        return number;
    }

    @Override
    public void attach(Visit visit, String number, FileContent file) throws IOException {
        stumble();
        try (InputStream in = file.source().open()) {
            byte[] bytes = in.readAllBytes();
            boolean photo = file.name().endsWith(".jpg");
            boolean isPhoto = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8;
            if (photo ? !isPhoto : !file.name().endsWith(".txt")) {
                throw new InvalidInputException("content", "type", "内容与扩展名不符，或不是可以收的类型。");
            }
            tickets.get(number).files.put(file.name(), (long) bytes.length);
        }
    }

    @Override
    public void supplement(Visit visit, String number, String text, List<FileContent> files, String key)
            throws IOException {
        stumble();
        if (number.equals(keys.get(key))) {
            return;
        }
        bound("text", text, 1, 1000);
        if (tickets.get(number).ended) {
            throw new RefusedException("supplement-ended", "工单已办结");
        }
        count(visit);
        for (FileContent file : files) {
            attach(visit, number, file);
        }
        tickets.get(number).supplements.add(text);
        keys.put(key, number);
    }

    @Override
    public boolean holds(Visit visit, String number, String address) {
        return Optional.ofNullable(tickets.get(number))
                .filter(t -> address.equals(t.appeal.caller().phone())
                        || address.equals(t.appeal.caller().mail()))
                .isPresent();
    }

    @Override
    public Progress progress(Visit visit, String number, String tail) {
        Taken ticket = held(number, tail);
        return new Progress(
                number,
                ticket.appeal.title(),
                ticket.ended ? PublicState.CLOSED : PublicState.HANDLING,
                Instant.EPOCH,
                List.of(),
                List.of(),
                "",
                Optional.empty(),
                false);
    }

    private Taken held(String number, String tail) {
        return Optional.ofNullable(tickets.get(number))
                .filter(t -> t.appeal.caller().phone().endsWith(tail))
                .orElseThrow(() -> new NotFoundException("没有查到"));
    }

    @Override
    public void rate(Visit visit, String number, String tail, Rating rating) {
        stumble();
        Taken ticket = held(number, tail);
        if (!ticket.ratings.isEmpty()) {
            throw new RefusedException("rated", "已评价过");
        }
        ticket.ratings.add(rating);
    }

    @Override
    public Page<PublicTicket> list(PublicQuery query) {
        return new Page<>(List.of(), Optional.empty());
    }

    @Override
    public Optional<PublicTicket> read(String number) {
        return Optional.empty();
    }

    @Override
    public Page<PublicUpdate> updates(Instant from, Instant to, Optional<String> cursor, int limit) {
        return new Page<>(List.of(), Optional.empty());
    }

    @Override
    public AttachmentContent photo(String number, String id) {
        throw new NotFoundException("没有查到");
    }

    private void stumble() {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("the database is away");
        }
    }

    private void count(Visit visit) {
        if (counts.values().stream().mapToInt(Integer::intValue).sum() >= altogether) {
            throw new RefusedException("flood-channel", "渠道已满");
        }
        if (counts.merge(visit.source(), 1, Integer::sum) > share) {
            counts.merge(visit.source(), -1, Integer::sum);
            throw new RefusedException("flood-source", "过于频繁");
        }
    }

    private static void bound(String field, String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        if (length < least || length > most) {
            throw new InvalidInputException(field, "length", "须为 " + least + " 至 " + most + " 个字。");
        }
    }
}
