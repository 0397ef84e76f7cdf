package org.yihaotong.telephony.numbering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Asterisk dialplan, read strictly: no line out of place, no extension twice, no jump to a place that is not there. */
final class Dialplan {

    /** The applications that a dialplan of numbers needs. */
    static final Set<String> KNOWN =
            Set.of("Gosub", "Return", "Set", "GotoIf", "Goto", "Progress", "Playback", "Queue", "Dial", "Hangup");

    private static final Pattern CONTEXT = Pattern.compile("\\[([a-z-]+)]");
    private static final Pattern FIRST = Pattern.compile("exten => ([0-9]+|_[0-9]*X+\\.|i|s),1,(\\S.*)");
    private static final Pattern NEXT = Pattern.compile(" same => n(?:\\(([a-z]+)\\))?,(\\S.*)");
    private static final Pattern STEP = Pattern.compile("([A-Z][A-Za-z]+)\\((.*)\\)");
    private static final Pattern JUMP = Pattern.compile("Go(?:to|sub)\\(([a-z-]+),([a-z0-9]+|\\$\\{EXTEN:4}),1.*");
    private static final Pattern LABEL = Pattern.compile("GotoIf\\(\\$\\[.+]\\?([a-z]+)\\)");

    private final Map<String, Map<String, List<String>>> contexts = new LinkedHashMap<>();
    private final Map<String, Set<String>> labels = new LinkedHashMap<>();

    private Dialplan() {}

    static Dialplan read(String text) {
        Dialplan dialplan = new Dialplan();
        String context = "";
        String extension = "";
        for (String line : text.lines().toList()) {
            Matcher opened = CONTEXT.matcher(line);
            Matcher first = FIRST.matcher(line);
            Matcher next = NEXT.matcher(line);
            if (opened.matches()) {
                context = opened.group(1);
                need(dialplan.contexts.put(context, new LinkedHashMap<>()) == null, line);
            } else if (first.matches()) {
                extension = first.group(1);
                List<String> steps = new ArrayList<>(List.of(first.group(2)));
                need(dialplan.contexts.get(context).put(extension, steps) == null, line);
            } else if (next.matches()) {
                dialplan.contexts.get(context).get(extension).add(next.group(2));
                if (next.group(1) != null) {
                    dialplan.labels
                            .computeIfAbsent(context + " " + extension, place -> new LinkedHashSet<>())
                            .add(next.group(1));
                }
            } else {
                need(line.isEmpty() || line.startsWith(";"), line);
            }
        }
        dialplan.checkJumps();
        return dialplan;
    }

    private void checkJumps() {
        contexts.forEach((context, extensions) -> extensions.forEach((extension, steps) -> steps.forEach(step -> {
            Matcher jump = JUMP.matcher(step);
            Matcher label = LABEL.matcher(step);
            if (label.matches()) {
                need(labels.getOrDefault(context + " " + extension, Set.of()).contains(label.group(1)), step);
            } else if (jump.matches()) {
                need(contexts.containsKey(jump.group(1)), step);
                need(
                        jump.group(2).startsWith("$")
                                || contexts.get(jump.group(1)).containsKey(jump.group(2)),
                        step);
            } else {
                need(STEP.matcher(step).matches() && !step.startsWith("Go"), step);
            }
        })));
    }

    private static void need(boolean holds, String line) {
        if (!holds) {
            throw new AssertionError("Asterisk would stumble over: " + line);
        }
    }

    Set<String> contexts() {
        return contexts.keySet();
    }

    Set<String> extensions(String context) {
        return contexts.get(context).keySet();
    }

    List<String> steps(String context, String extension) {
        return contexts.get(context).get(extension);
    }

    Set<String> applications() {
        Set<String> found = new LinkedHashSet<>();
        contexts.values().forEach(extensions -> extensions
                .values()
                .forEach(steps -> steps.forEach(step -> {
                    Matcher named = STEP.matcher(step);
                    need(named.matches(), step);
                    found.add(named.group(1));
                })));
        return found;
    }
}
