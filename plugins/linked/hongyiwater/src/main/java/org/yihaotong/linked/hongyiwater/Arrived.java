package org.yihaotong.linked.hongyiwater;

import java.net.URLDecoder;
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
import org.yihaotong.kit.link.SmsText;

/**
 * A short message that came in (MO), or several that belong together: {@code moid,mobile,ext,time,content}.
 *
 * @param id the first one's
 */
record Arrived(String id, String mobile, Instant at, String content) {

    private static final Pattern LINE = Pattern.compile("([^,]{1,32}),(\\d{5,15}),(\\d{0,4}),(\\d{14}),([^,]*)");
    private static final Pattern PART = Pattern.compile("\\s*[(（](\\d)/(\\d)[)）](.*)", Pattern.DOTALL);

    /** Messages out of lines, long ones put together; lines that cannot be read are left out. */
    static List<Arrived> read(List<String> lines) {
        List<Arrived> all = new ArrayList<>();
        Map<String, TreeMap<Integer, Arrived>> parts = new LinkedHashMap<>();
        for (String line : lines) {
            Optional<Arrived> one = one(line);
            Matcher part = PART.matcher(one.map(Arrived::content).orElse(""));
            if (one.isPresent() && part.matches()) {
                Arrived said = one.get();
                String minute = said.mobile() + "/" + Beijing.compact(said.at()).substring(0, 12) + "/" + part.group(2);
                parts.computeIfAbsent(minute, fresh -> new TreeMap<>())
                        .put(
                                Integer.parseInt(part.group(1)),
                                new Arrived(said.id(), said.mobile(), said.at(), part.group(3)));
            } else {
                one.ifPresent(all::add);
            }
        }
        parts.values().forEach(whole -> all.add(joined(whole)));
        return all;
    }

    private static Arrived joined(TreeMap<Integer, Arrived> parts) {
        Arrived first = parts.firstEntry().getValue();
        String text =
                String.join("", parts.values().stream().map(Arrived::content).toList());
        return new Arrived(first.id(), first.mobile(), first.at(), text);
    }

    private static Optional<Arrived> one(String line) {
        Matcher column = LINE.matcher(line);
        if (!column.matches()) {
            return Optional.empty();
        }
        try {
            String content = URLDecoder.decode(column.group(5), SmsText.GBK);
            return Beijing.parseCompact(column.group(4))
                    .map(at -> new Arrived(column.group(1), column.group(2), at, content));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /** Never shows who wrote what. */
    @Override
    public String toString() {
        return "Arrived[" + id + "]";
    }
}
