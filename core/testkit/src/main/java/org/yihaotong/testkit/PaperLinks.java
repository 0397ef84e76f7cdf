package org.yihaotong.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.reply.ReplyLink;
import org.yihaotong.api.reply.ReplyLinks;
import org.yihaotong.testkit.backoffice.Saying;

/** The centre's reply links in miniature, and the page behind them: a worker with the last link of an order can answer. */
public final class PaperLinks implements ReplyLinks, LinkPage {

    /** Where the page is. */
    public static final String ADDRESS = "http://127.0.0.1:8181";

    private final Clock clock;
    private final Intake intake;
    private final Map<String, ReplyLink> made = new LinkedHashMap<>();
    private final Map<String, String> open = new LinkedHashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, String> marks = new HashMap<>();
    private final List<UnitReply> waiting = new ArrayList<>();
    private final List<String> unsigned = new ArrayList<>();
    private int replies;

    /** Links whose page gives replies to this intake. */
    public PaperLinks(Clock clock, Intake intake) {
        this.clock = clock;
        this.intake = intake;
    }

    @Override
    public ReplyLink open(String hotline, String orderNo, String occasion, String pin) {
        String key = String.join("|", hotline, orderNo, occasion);
        ReplyLink link = made.computeIfAbsent(key, fresh -> {
            String id = String.format(Locale.ROOT, "%08d", made.size() + 1);
            String path = "/m/r/" + "dG9rZW4tb2YtYS10ZXN0".repeat(4) + id + "." + "c2lnbmF0dXJl".repeat(3);
            open.put(orderNo, path);
            return new ReplyLink(ADDRESS, path, "/s/" + id, clock.instant().plus(Duration.ofDays(4)));
        });
        open.putIfAbsent(orderNo, link.path());
        return link;
    }

    @Override
    public void end(String hotline, String orderNo) {
        open.put(orderNo, "");
    }

    @Override
    public String mark(String hotline, String orderNo) {
        return marks.computeIfAbsent(
                orderNo,
                no -> no.replaceFirst("^[^-]*-", "").replaceFirst("-.*$", "").replaceFirst("^.*(....)$", "$1"));
    }

    @Override
    public Optional<String> orderOf(String hotline, String mark) {
        return marks.entrySet().stream()
                .filter(entry -> entry.getValue().equals(mark))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public List<String> unsigned(String hotline, Instant before) {
        return List.copyOf(unsigned);
    }

    /** Nobody has signed this order for long. */
    public void leaveUnsigned(String orderNo) {
        unsigned.add(orderNo);
    }

    @Override
    public void note(String hotline, String orderNo, String occasion, String words) {
        notes.put(String.join("|", hotline, orderNo, occasion), words);
    }

    @Override
    public Optional<String> noted(String hotline, String orderNo, String occasion) {
        return Optional.ofNullable(notes.get(String.join("|", hotline, orderNo, occasion)));
    }

    @Override
    public boolean isOpen(String orderNo, String path) {
        String current = open.getOrDefault(orderNo, "");
        return !current.isEmpty()
                && (current.equals(path)
                        || made.values().stream()
                                .anyMatch(link -> link.shortPath().equals(path)
                                        && link.path().equals(current)));
    }

    /** By the mark alone: the text of a message names it. */
    @Override
    public Optional<String> orderAt(String mark, String path) {
        return orderOf("", mark);
    }

    /** The centre takes it when {@link #deliver} works. */
    @Override
    public String reply(String orderNo, String path, Saying saying) {
        String id = "m/link/" + ++replies;
        waiting.add(new UnitReply(
                id,
                orderNo,
                saying.kind(),
                saying.text(),
                saying.handler(),
                clock.instant(),
                saying.result(),
                false,
                saying.newDue(),
                ""));
        if (saying.kind() == ReplyKind.COMPLETED || saying.kind() == ReplyKind.RETURN_REQUEST) {
            end("", orderNo);
        }
        return id;
    }

    /** Gives the centre what workers have sent; what cannot be stored now stays in their hands. */
    @Override
    public void deliver() {
        try {
            while (!waiting.isEmpty()) {
                intake.take(waiting.get(0));
                waiting.remove(0);
            }
        } catch (IllegalStateException storeIsDown) {
            return;
        }
    }
}
