package org.yihaotong.channels.open311;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.yihaotong.api.attachment.AllowedContent;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.AttachmentContent;
import org.yihaotong.api.attachment.AttachmentKind;
import org.yihaotong.api.channel.ChannelDesk;
import org.yihaotong.api.channel.Progress;
import org.yihaotong.api.channel.PublicQuery;
import org.yihaotong.api.channel.PublicState;
import org.yihaotong.api.channel.PublicTicket;
import org.yihaotong.api.channel.PublicUpdate;
import org.yihaotong.api.channel.Visit;
import org.yihaotong.api.citizen.Rating;
import org.yihaotong.api.citizen.RatingSheet.Said;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.RefusedException;

/** A centre in memory behind the channels' door: keeps appeals, words and photos, and shows them to all. */
final class MiniDesk implements ChannelDesk {

    final List<Appeal> appeals = new ArrayList<>();
    final List<String> supplements = new ArrayList<>();
    final List<String> apps = new ArrayList<>();
    final Map<String, List<FileContent>> files = new LinkedHashMap<>();
    boolean flooded;
    private final Map<String, String> keys = new HashMap<>();
    private final List<PublicUpdate> updates = new ArrayList<>();
    private final Map<String, PublicTicket> tickets = new LinkedHashMap<>();
    private final Clock clock;

    MiniDesk(Clock clock) {
        this.clock = clock;
    }

    @Override
    public AllowedContent allowed() {
        return new AllowedContent(List.of(), 9);
    }

    @Override
    public String accept(Visit visit, Appeal appeal, List<FileContent> given, String key) throws IOException {
        if (flooded) {
            throw new RefusedException("flood-source", "提交过于频繁，请稍后再试。");
        }
        for (FileContent file : given) {
            look(file);
        }
        if (appeal.place().address().length() > 200) {
            throw new InvalidInputException("place.address", "too-long", "最多 200 个字符");
        }
        if (keys.containsKey(key)) {
            return keys.get(key);
        }
        String number = String.format("YC20261126-%06d", tickets.size() + 1);
        keys.put(key, number);
        appeals.add(appeal);
        files.put(number, new ArrayList<>(given));
        tickets.put(
                number,
                new PublicTicket(
                        number,
                        appeal.type(),
                        PublicState.RECEIVED,
                        appeal.matter(),
                        appeal.title(),
                        appeal.content(),
                        appeal.place(),
                        Optional.empty(),
                        List.of(),
                        "",
                        clock.instant(),
                        clock.instant(),
                        Optional.of(clock.instant().plusSeconds(86_400)),
                        photos(number)));
        apps.add(visit.app());
        tell(number, false, "已受理，等待派单。", List.of());
        return number;
    }

    private void tell(String number, boolean ended, String text, List<String> photos) {
        long no = updates.stream().filter(u -> u.number().equals(number)).count() + 1;
        updates.add(new PublicUpdate(number, no, clock.instant(), ended, text, photos));
    }

    private static void look(FileContent file) throws IOException {
        try (InputStream in = file.source().open()) {
            if (!new String(in.readNBytes(4), UTF_8).equals("%PNG")) {
                throw new InvalidInputException("files[0].name", "content", "内容不是图片");
            }
        }
    }

    @Override
    public void attach(Visit visit, String number, FileContent file) throws IOException {
        look(file);
        files.get(number).add(file);
    }

    @Override
    public void supplement(Visit visit, String number, String text, List<FileContent> given, String key)
            throws IOException {
        if (keys.containsKey(key)) {
            return;
        }
        for (FileContent file : given) {
            look(file);
        }
        if (tickets.get(number).state().isEnded()) {
            throw new RefusedException("supplement-ended", "工单已办结，不能再补充。");
        }
        keys.put(key, number);
        supplements.add(text);
        int had = files.get(number).size();
        files.get(number).addAll(given);
        List<String> photos = photos(number);
        show(number, photos);
        tell(number, false, "来件人补充了情况。", photos.subList(had, photos.size()));
    }

    private List<String> photos(String number) {
        return IntStream.rangeClosed(1, files.get(number).size())
                .mapToObj(no -> "p" + no)
                .toList();
    }

    private void show(String number, List<String> photos) {
        PublicTicket t = tickets.get(number);
        tickets.put(
                number,
                new PublicTicket(
                        number,
                        t.type(),
                        t.state(),
                        t.matter(),
                        t.title(),
                        t.content(),
                        t.place(),
                        t.unit(),
                        t.answers(),
                        t.note(),
                        t.acceptedAt(),
                        clock.instant(),
                        t.due(),
                        photos));
    }

    /** The centre has gone on with it. */
    void move(String number, PublicState state, String unit, String answer) {
        PublicTicket t = tickets.get(number);
        tickets.put(
                number,
                new PublicTicket(
                        number,
                        t.type(),
                        state,
                        t.matter(),
                        t.title(),
                        t.content(),
                        t.place(),
                        Optional.of(unit),
                        answer.isEmpty() ? List.of() : List.of(new Said(unit, answer)),
                        "",
                        t.acceptedAt(),
                        clock.instant(),
                        t.due(),
                        t.photos()));
        tell(number, state.isEnded(), answer.isEmpty() ? unit + "已签收，正在办理。" : unit + "：" + answer, List.of());
    }

    @Override
    public Page<PublicTicket> list(PublicQuery query) {
        List<PublicTicket> all = tickets.values().stream()
                .filter(t -> in(query.numbers(), t.number()) && in(query.matters(), t.matter()))
                .filter(t -> query.ended().map(e -> e == t.state().isEnded()).orElse(true))
                .filter(t -> within(t.acceptedAt(), query.from(), query.to()))
                .filter(t -> within(t.changedAt(), query.changedFrom(), query.changedTo()))
                .sorted(Comparator.comparing(PublicTicket::number).reversed())
                .toList();
        return page(all, query.cursor(), query.limit());
    }

    @Override
    public Page<PublicUpdate> updates(Instant from, Instant to, Optional<String> cursor, int limit) {
        return page(
                updates.stream()
                        .filter(u -> within(u.at(), Optional.of(from), Optional.of(to)))
                        .toList(),
                cursor,
                limit);
    }

    private static <T> Page<T> page(List<T> all, Optional<String> cursor, int limit) {
        int from = cursor.map(Integer::parseInt).orElse(0);
        int to = Math.min(all.size(), from + limit);
        return new Page<>(
                all.subList(Math.min(from, to), to),
                to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
    }

    private static boolean in(Set<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static boolean within(Instant at, Optional<Instant> from, Optional<Instant> to) {
        return from.map(f -> !at.isBefore(f)).orElse(true)
                && to.map(t -> !at.isAfter(t)).orElse(true);
    }

    @Override
    public Optional<PublicTicket> read(String number) {
        return Optional.ofNullable(tickets.get(number));
    }

    @Override
    public AttachmentContent photo(String number, String id) throws IOException {
        FileContent file = read(number)
                .filter(t -> t.photos().contains(id))
                .map(t -> files.get(number).get(t.photos().indexOf(id)))
                .orElseThrow(() -> new NotFoundException("没有这个附件。"));
        byte[] bytes = file.source().open().readAllBytes();
        return new Photo(number, id, bytes);
    }

    private static final class Photo implements AttachmentContent {

        private final String number;
        private final String id;
        private final byte[] bytes;

        Photo(String number, String id, byte[] bytes) {
            this.number = number;
            this.id = id;
            this.bytes = bytes;
        }

        @Override
        public Attachment attachment() {
            return new Attachment(
                    id,
                    number,
                    "p.png",
                    "image/png",
                    AttachmentKind.PHOTO,
                    bytes.length,
                    "",
                    "channel:open311",
                    Instant.EPOCH,
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public InputStream from(long offset) {
            return new ByteArrayInputStream(bytes);
        }
    }

    @Override
    public boolean holds(Visit visit, String number, String address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Progress progress(Visit visit, String number, String tail) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rate(Visit visit, String number, String tail, Rating rating) {
        throw new UnsupportedOperationException();
    }
}
