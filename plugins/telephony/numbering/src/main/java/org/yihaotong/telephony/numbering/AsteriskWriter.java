package org.yihaotong.telephony.numbering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.numbering.Destination;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.api.numbering.NumberRoute;
import org.yihaotong.api.numbering.SwitchFile;

/** Writes Asterisk's dialplan, its queues, and how its call records look. */
final class AsteriskWriter {

    private static final String HEAD =
            "; 由一号通按热线目录生成，请勿手工修改。Written by Yihaotong from the directory of hotlines; edits are lost.\n";
    private static final String CALLS =
            """
            [mappings]
            yihaotong.csv => ${CSV_QUOTE(${CDR(linkedid)})},${CSV_QUOTE(${CDR(uniqueid)})},${CDR(sequence)},\
            ${CSV_QUOTE(${CDR(src)})},${CSV_QUOTE(${CDR(dialled)})},${CSV_QUOTE(${CDR(hotline)})},\
            ${CDR(start,u)},${CDR(answer,u)},${CDR(end,u)},${CDR(billsec)},${CSV_QUOTE(${CDR(disposition)})},\
            ${CSV_QUOTE(${CDR(dstchannel)})},${CSV_QUOTE(${HOTLINE_CASE})}
            """;

    /** What a record says over the manager's interface beside what it always says. */
    private static final String EVENTS =
            """
            [general]
            enabled = yes

            [mappings]
            linkedid => LinkedID
            sequence => Sequence
            hotline => Hotline
            dialled => Dialled
            caseid => CaseId
            recording => Recording
            """;

    private final AsteriskSettings settings;

    AsteriskWriter(AsteriskSettings settings) {
        this.settings = settings;
    }

    List<SwitchFile> write(NumberPlan plan) throws BackendException {
        Seats seats = Seats.of(settings.centreSeats(), settings.seats(), plan);
        return List.of(
                Announcements.list(plan),
                new SwitchFile("cdr_custom_yihaotong.conf", HEAD + CALLS),
                new SwitchFile("cdr_manager_yihaotong.conf", HEAD + EVENTS),
                new SwitchFile("extensions_yihaotong.conf", dialplan(plan, seats)),
                new SwitchFile("queues_yihaotong.conf", queues(plan, seats)));
    }

    private String dialplan(NumberPlan plan, Seats seats) throws BackendException {
        String trunk = Strict.value("中继", settings.trunk(), Strict.NAME, "PJSIP 端点名");
        Map<String, String> trunks = Strict.byLine("单独的中继", settings.trunks(), plan, Strict.NAME, "PJSIP 端点名");
        StringBuilder text = new StringBuilder(HEAD).append("\n[yihaotong]\n");
        for (NumberRoute route : plan.routes()) {
            String line = Strict.line(route);
            first(text, route.number(), "Gosub(yihaotong-mark,s,1(" + line + "," + route.number() + "))");
            steps(route, trunks.getOrDefault(line, trunk), seats).forEach(step -> next(text, step));
        }
        unknown(text);
        return text + Template.filled("asterisk.conf", Map.of("seconds", String.valueOf(seats.seconds())));
    }

    private List<String> steps(NumberRoute route, String trunk, Seats seats) throws BackendException {
        List<String> steps = new ArrayList<>();
        String dial = "Dial(PJSIP/" + route.number() + "@" + trunk;
        switch (route.destination()) {
            case CENTRE -> {
                record(steps);
                steps.add(centre());
            }
            case PARALLEL -> {
                record(steps);
                steps.add("Queue(" + Strict.queue(route) + ",t,,," + seats.seconds() + ")");
                steps.add("Set(QUEUE_PRIO=10)");
                steps.add(centre());
            }
            case UNIT -> steps.add(dial + ",90)");
            case EMERGENCY -> steps.add(dial + ",90,b(yihaotong-context^s^1))");
            case ANNOUNCED -> {
                route.ends().ifPresent(end -> steps.add("GotoIf($[${EPOCH} >= " + end.getEpochSecond() + "]?gone)"));
                announce(route, steps);
                record(steps);
                steps.add(centre());
                steps.add("Hangup()");
                route.ends().ifPresent(end -> steps.add("(gone),Hangup(22)"));
            }
            case GUIDED -> announce(route, steps);
        }
        if (route.destination() != Destination.ANNOUNCED) {
            steps.add(route.destination() == Destination.GUIDED ? "Hangup(21)" : "Hangup()");
        }
        return steps;
    }

    /** The citizen's own channel is recorded, wherever the call goes from here. */
    private void record(List<String> steps) throws BackendException {
        String context = settings.recordContext();
        if (!context.isEmpty()) {
            steps.add("Gosub(" + Strict.value("录音上下文", context, Strict.NAME, "拨号方案里的上下文名") + ",s,1)");
        }
    }

    private static void announce(NumberRoute route, List<String> steps) throws BackendException {
        if (Announcements.has(route)) {
            steps.add("Progress()");
            steps.add("Playback(yihaotong/" + Strict.line(route) + ",noanswer)");
        }
    }

    /** By {@code t} the seat, and only the seat, may transfer. */
    private static String centre() {
        return "Queue(" + Seats.CENTRE_QUEUE + ",t)";
    }

    private void unknown(StringBuilder text) throws BackendException {
        String code = Strict.value("区号", settings.areaCode(), Strict.AREA_CODE, "以 0 开头的区号");
        if (!code.isEmpty()) {
            first(text, "_" + code + "XXX.", "Goto(yihaotong,${EXTEN:" + code.length() + "},1)");
        }
        first(text, "_X.", "Hangup(1)");
        first(text, "i", "Hangup(1)");
    }

    private static void first(StringBuilder text, String extension, String step) {
        text.append("exten => ").append(extension).append(",1,").append(step).append('\n');
    }

    private static void next(StringBuilder text, String step) {
        text.append(" same => n")
                .append(step.startsWith("(") ? "" : ",")
                .append(step)
                .append('\n');
    }

    private static String queues(NumberPlan plan, Seats seats) throws BackendException {
        Map<String, String> queues = new TreeMap<>(Map.of(Seats.CENTRE_QUEUE, ""));
        for (NumberRoute route : plan.routes()) {
            if (route.destination() == Destination.PARALLEL) {
                String other = queues.putIfAbsent(Strict.queue(route), route.line());
                if (other != null && !other.equals(route.line())) {
                    throw Strict.refused("座席队列 " + Strict.queue(route) + " 同时用于两条热线，请在单位热线里改正。");
                }
            }
        }
        StringBuilder text = new StringBuilder(HEAD);
        queues.forEach((queue, line) -> queue(text, queue, line.isEmpty() ? "leastrecent" : "ringall", seats.of(line)));
        return text.toString();
    }

    /** The department's seats and the centre's ring together; who signs on later is added by the centre. */
    private static void queue(StringBuilder text, String name, String strategy, Set<String> members) {
        text.append("\n[").append(name).append("]\nstrategy = ").append(strategy);
        text.append("\ntimeout = 20\nretry = 1\nringinuse = no\njoinempty = yes\nleavewhenempty = no\n");
        members.forEach(seat -> text.append("member => PJSIP/").append(seat).append('\n'));
    }
}
