package org.yihaotong.channels.open311;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.yihaotong.api.channel.ChannelDesk;
import org.yihaotong.api.channel.PublicQuery;
import org.yihaotong.api.channel.PublicTicket;
import org.yihaotong.api.channel.PublicUpdate;
import org.yihaotong.api.input.Page;

/** Finds public requests and their updates by the filters of the specification: at most 90 days, and 1,000 at once. */
final class Listing {

    private static final int MOST = 1000;
    private static final int DEEPEST = 10_000;
    private static final int IDS = 200;
    private static final int CODES = 50;

    private final ChannelDesk desk;
    private final Services services;
    private final Clock clock;

    Listing(ChannelDesk desk, Services services, Clock clock) {
        this.desk = desk;
        this.services = services;
        this.clock = clock;
    }

    PublicTicket need(String id) {
        return desk.read(id)
                .orElseThrow(() -> Problem.unknown("没有这个 service_request_id。service_request_id not found."));
    }

    /** The requests that are asked for; ids override everything else. */
    List<PublicTicket> requests(Parameters given) {
        List<String> ids = given.listed("service_request_id");
        if (!ids.isEmpty()) {
            return byIds(ids);
        }
        Instant now = clock.instant();
        boolean byChange = Span.isGiven(given, "updated_after", "updated_before");
        boolean byTime = !byChange || Span.isGiven(given, "start_date", "end_date");
        Optional<Span> made = byTime ? Optional.of(Span.of(given, "start_date", "end_date", now)) : Optional.empty();
        Optional<Span> changed =
                byChange ? Optional.of(Span.of(given, "updated_after", "updated_before", now)) : Optional.empty();
        Set<String> matters = matters(given);
        Optional<Boolean> ended = ended(given);
        return page(given, (cursor, size) -> desk.list(query(matters, ended, made, changed, cursor, size)));
    }

    /** What happened to requests in this time, oldest first, so that whoever follows goes on after the last. */
    List<PublicUpdate> updates(Parameters given) {
        Span span = Span.of(given, "start_date", "end_date", clock.instant());
        return page(given, (cursor, size) -> desk.updates(span.from(), span.to(), cursor, size));
    }

    private List<PublicTicket> byIds(List<String> ids) {
        if (ids.size() > MOST) {
            throw Problem.wrong("service_request_id 最多 1000 个。At most 1,000 ids.");
        }
        List<PublicTicket> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += IDS) {
            Set<String> some = new HashSet<>(ids.subList(from, Math.min(ids.size(), from + IDS)));
            PublicQuery all = PublicQuery.ALL;
            found.addAll(desk.list(new PublicQuery(
                            some,
                            all.matters(),
                            all.ended(),
                            all.from(),
                            all.to(),
                            all.changedFrom(),
                            all.changedTo(),
                            all.cursor(),
                            IDS))
                    .items());
        }
        return found;
    }

    private static PublicQuery query(
            Set<String> matters,
            Optional<Boolean> ended,
            Optional<Span> made,
            Optional<Span> changed,
            Optional<String> cursor,
            int limit) {
        return new PublicQuery(
                Set.of(),
                matters,
                ended,
                made.map(Span::from),
                made.map(Span::to),
                changed.map(Span::from),
                changed.map(Span::to),
                cursor,
                limit);
    }

    private Set<String> matters(Parameters given) {
        List<String> codes = given.listed("service_code");
        if (codes.size() > CODES) {
            throw Problem.wrong("service_code 最多 50 个。At most 50 codes.");
        }
        return codes.stream().map(services::need).map(Service::path).collect(toSet());
    }

    private static Optional<Boolean> ended(Parameters given) {
        List<String> states = given.listed("status");
        if (!Set.of("open", "closed").containsAll(states)) {
            throw Problem.wrong("status 只有 open 和 closed。The status is open or closed.");
        }
        return states.size() == 1 ? Optional.of(states.contains("closed")) : Optional.empty();
    }

    /** Pages are walked to, for the specification counts them and the centre does not. */
    private static <T> List<T> page(Parameters given, BiFunction<Optional<String>, Integer, Page<T>> read) {
        int size = number(given, "page_size", MOST);
        int page = number(given, "page", DEEPEST);
        if (page * size > DEEPEST && page > 1) {
            throw Problem.wrong("翻页最多到第 10000 条，请缩小时间范围。Pages end at row 10,000; narrow the range.");
        }
        Optional<String> cursor = Optional.empty();
        for (int at = 1; ; at++) {
            Page<T> rows = read.apply(cursor, size);
            if (at == page || rows.next().isEmpty()) {
                return at == page ? rows.items() : List.of();
            }
            cursor = rows.next();
        }
    }

    /** What was sent for a page's number or size; the first, or the largest, if nothing was. */
    private static int number(Parameters given, String name, int most) {
        Optional<String> text = given.text(name);
        if (text.isEmpty()) {
            return name.equals("page") ? 1 : most;
        }
        boolean fits = text.get().matches("[1-9][0-9]{0,5}") && Integer.parseInt(text.get()) <= most;
        if (!fits) {
            throw Problem.wrong(name + " 应为 1 到 " + most + " 的整数 is out of range。");
        }
        return Integer.parseInt(text.get());
    }
}
