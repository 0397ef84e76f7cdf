package org.yihaotong.telephony.numbering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.api.numbering.NumberRoute;

/** Holds settings and facts to what may stand in a switch's files; what does not fit is refused by its Chinese name. */
final class Strict {

    /** A server with its port. */
    static final Pattern SERVER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,99}:[0-9]{1,5}");

    /** An address of the Internet protocol, version 4. */
    static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    /** The city's code before a number, with its zero. */
    static final Pattern AREA_CODE = Pattern.compile("0[0-9]{2,3}|");

    /** A name within a switch. */
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

    private static final Pattern LINE = Pattern.compile("[a-z][a-z0-9]{1,39}");
    private static final Pattern FOLDER = Pattern.compile("/[A-Za-z0-9._/-]{1,200}");

    private Strict() {}

    /** The value as it may be written. */
    static String value(String label, String value, Pattern pattern, String shape) throws BackendException {
        if (!pattern.matcher(value).matches()) {
            throw refused("设置“" + label + "”" + (value.isEmpty() ? "没有填写，" : "不对，") + "须为" + shape + "。");
        }
        return value;
    }

    static String server(String label, String value) throws BackendException {
        return value(label, value, SERVER, "“主机:端口”，如 10.0.0.10:5060");
    }

    /** An absolute folder. */
    static String folder(String label, String value) throws BackendException {
        return value(label, value, FOLDER, "以 / 开头的目录，只含字母、数字、点、横线和下划线");
    }

    /** Several values. */
    static List<String> values(String label, String[] values, Pattern pattern, String shape) throws BackendException {
        List<String> kept = new ArrayList<>();
        for (String value : present(values)) {
            kept.add(value(label, value, pattern, shape));
        }
        return kept;
    }

    /** What is set for single lines, written {@code line|value}; a line that the plan does not know is a slip. */
    static Map<String, String> byLine(String label, String[] values, NumberPlan plan, Pattern pattern, String shape)
            throws BackendException {
        Set<String> lines = plan.routes().stream().map(NumberRoute::line).collect(Collectors.toSet());
        Map<String, String> kept = new LinkedHashMap<>();
        for (String value : present(values)) {
            String[] parts = value.split("\\|", 2);
            if (parts.length < 2 || !lines.contains(parts[0])) {
                throw refused("设置“" + label + "”的每一行须写作“热线标识|" + shape + "”，热线标识须是现有的热线。");
            }
            if (kept.put(parts[0], value(label, parts[1].strip(), pattern, shape)) != null) {
                throw refused("设置“" + label + "”里热线 " + parts[0] + " 出现了两次。");
            }
        }
        return kept;
    }

    private static List<String> present(String[] values) {
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .map(String::strip)
                        .filter(v -> !v.isEmpty())
                        .toList();
    }

    /** The line's id, as it stands in call records. */
    static String line(NumberRoute route) throws BackendException {
        if (!LINE.matcher(route.line()).matches()) {
            throw refused("热线标识须为小写字母和数字，号码 " + route.number() + " 的不是。");
        }
        return route.line();
    }

    /** The queue of a line with seats of its own; its id if none is named. */
    static String queue(NumberRoute route) throws BackendException {
        String queue = route.seatQueue().isEmpty() ? line(route) : route.seatQueue();
        if (!NAME.matcher(queue).matches()) {
            throw refused("热线 " + line(route) + " 的座席队列名只能用字母、数字、横线和下划线，请在单位热线里改正。");
        }
        return queue;
    }

    static BackendException refused(String words) {
        return new BackendException(Kind.CONFIGURATION, words);
    }
}
