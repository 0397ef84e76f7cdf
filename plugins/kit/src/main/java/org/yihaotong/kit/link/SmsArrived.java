package org.yihaotong.kit.link;

import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.kit.Beijing;

/**
 * A short message that came in (MO), or several that belong together: {@code moid,mobile,ext,time,content}.
 *
 * @param id the first one's
 * @param lines as the gateway gave them
 */
public record SmsArrived(String id, String mobile, Instant at, String content, List<String> lines) {

    private static final Pattern LINE = Pattern.compile("([^,]{1,32}),(\\d{5,15}),(\\d{0,4}),(\\d{14}),([^,]*)");
    private static final Pattern PART = Pattern.compile("\\s*[(（](\\d)/(\\d)[)）](.*)", Pattern.DOTALL);

    /** The parts of a long message come within a minute; one that is lost is not waited for much longer. */
    private static final Duration TOGETHER = Duration.ofMinutes(2);

    /**
     * What lines hold.
     *
     * @param whole messages, long ones put together
     * @param waiting lines of long messages whose other parts are still on their way
     * @param unreadable lines that nobody can read
     */
    public record Post(List<SmsArrived> whole, List<String> waiting, List<String> unreadable) {}

    public static Post read(List<String> lines, Instant now) {
        Post post = new Post(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<String, TreeMap<Integer, SmsArrived>> parts = new LinkedHashMap<>();
        for (String line : lines) {
            Optional<SmsArrived> one = one(line);
            Matcher part = PART.matcher(one.map(SmsArrived::content).orElse(""));
            if (one.isEmpty()) {
                post.unreadable().add(line);
            } else if (part.matches()) {
                SmsArrived said = one.get();
                String minute = said.mobile() + "/" + Beijing.compact(said.at()).substring(0, 12) + "/" + part.group(2);
                parts.computeIfAbsent(minute, fresh -> new TreeMap<>())
                        .put(
                                Integer.parseInt(part.group(1)),
                                new SmsArrived(said.id(), said.mobile(), said.at(), part.group(3), said.lines()));
            } else {
                post.whole().add(one.get());
            }
        }
        parts.forEach((minute, some) -> {
            SmsArrived joined = joined(some);
            boolean all = some.size() >= Character.digit(minute.charAt(minute.length() - 1), 10);
            if (all || joined.at().plus(TOGETHER).isBefore(now)) {
                post.whole().add(joined);
            } else {
                post.waiting().addAll(joined.lines());
            }
        });
        return post;
    }

    private static SmsArrived joined(TreeMap<Integer, SmsArrived> parts) {
        SmsArrived first = parts.firstEntry().getValue();
        String text =
                String.join("", parts.values().stream().map(SmsArrived::content).toList());
        List<String> lines =
                parts.values().stream().flatMap(part -> part.lines().stream()).toList();
        return new SmsArrived(first.id(), first.mobile(), first.at(), text, lines);
    }

    private static Optional<SmsArrived> one(String line) {
        Matcher column = LINE.matcher(line);
        if (!column.matches()) {
            return Optional.empty();
        }
        try {
            String content = URLDecoder.decode(column.group(5), SmsText.GBK);
            return Beijing.parseCompact(column.group(4))
                    .map(at -> new SmsArrived(column.group(1), column.group(2), at, content, List.of(line)));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /** Never shows who wrote what. */
    @Override
    public String toString() {
        return "SmsArrived[" + id + "]";
    }
}
