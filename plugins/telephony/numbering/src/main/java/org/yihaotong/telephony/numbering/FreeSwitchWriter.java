package org.yihaotong.telephony.numbering;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.api.numbering.NumberRoute;
import org.yihaotong.api.numbering.SwitchFile;

/** Writes FreeSWITCH's dialplan, and how its call records look. */
final class FreeSwitchWriter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String HEAD =
            """
            <!-- 由一号通按热线目录生成，请勿手工修改。Written by Yihaotong from the directory of hotlines; edits are lost. -->
            """;
    private static final String CALLS =
            """
            <template name="yihaotong">"${uuid}","${bond_uuid}","1","${caller_id_number}","${dialled}","${hotline}",\
            "${start_epoch}","${answer_epoch}","${end_epoch}","${billsec}","${hangup_cause}","${last_sent_callee_id_number}",\
            "${hotline_case}"</template>
            """;

    private final FreeSwitchSettings settings;

    FreeSwitchWriter(FreeSwitchSettings settings) {
        this.settings = settings;
    }

    List<SwitchFile> write(NumberPlan plan) throws BackendException {
        return List.of(
                Announcements.list(plan),
                new SwitchFile("cdr_csv_yihaotong.xml", HEAD + CALLS),
                new SwitchFile("dialplan_yihaotong.xml", dialplan(plan)));
    }

    private String dialplan(NumberPlan plan) throws BackendException {
        String trunk = Strict.value("中继", settings.trunk(), Strict.NAME, "网关名");
        Map<String, String> trunks = Strict.byLine("单独的中继", settings.trunks(), plan, Strict.NAME, "网关名");
        Seats seats = Seats.of(settings.centreSeats(), settings.seats(), plan);
        XmlText xml = new XmlText(HEAD).open("include").open("context", "name", "yihaotong");
        zone(xml, plan.zone());
        for (NumberRoute route : plan.routes()) {
            String line = Strict.line(route);
            extension(xml, route, plan.zone(), trunks.getOrDefault(line, trunk), seats);
        }
        unknown(xml);
        return xml.close("context").close("include").text();
    }

    /** A merged number ends at the centre's midnight, wherever the switch's own clock stands. */
    private static void zone(XmlText xml, ZoneId zone) {
        xml.open("extension", "name", "zone", "continue", "true")
                .open("condition")
                .empty("action", "application", "set", "data", "timezone=" + zone.getId(), "inline", "true")
                .close("condition")
                .close("extension");
    }

    private void extension(XmlText xml, NumberRoute route, ZoneId zone, String trunk, Seats seats)
            throws BackendException {
        xml.open("extension", "name", route.number());
        xml.empty("condition", "field", "destination_number", "expression", expression(route.number()));
        if (route.ends().isPresent()) {
            xml.open(
                    "condition",
                    "date-time",
                    "2000-01-01 00:00:00~" + lastSecond(route.ends().get(), zone));
        } else {
            xml.open("condition");
        }
        actions(xml, route, trunk, seats);
        if (route.ends().isPresent()) {
            xml.empty("anti-action", "application", "hangup", "data", "NUMBER_CHANGED");
        }
        xml.close("condition").close("extension");
    }

    private static String lastSecond(Instant end, ZoneId zone) {
        return TIME.format(end.minusSeconds(1).atZone(zone));
    }

    private String expression(String number) throws BackendException {
        String code = Strict.value("区号", settings.areaCode(), Strict.AREA_CODE, "以 0 开头的区号");
        return code.isEmpty() ? "^" + number + "$" : "^(?:" + code + ")?" + number + "$";
    }

    private void actions(XmlText xml, NumberRoute route, String trunk, Seats seats) throws BackendException {
        action(xml, "export", "hotline=" + Strict.line(route));
        action(xml, "set", "dialled=" + route.number());
        String gateway = "sofia/gateway/" + trunk + "/" + route.number();
        switch (route.destination()) {
            case CENTRE -> centre(xml);
            case PARALLEL -> {
                action(xml, "set", "call_timeout=" + seats.seconds());
                action(xml, "set", "hangup_after_bridge=true");
                action(xml, "set", "continue_on_fail=true");
                action(xml, "bridge", ringing(seats.of(route.line())));
                action(xml, "set", "fifo_priority=1");
                centre(xml);
            }
            case UNIT -> action(xml, "bridge", gateway);
            case EMERGENCY -> {
                context(xml);
                action(xml, "bridge", gateway);
            }
            case ANNOUNCED -> {
                announce(xml, route);
                centre(xml);
            }
            case GUIDED -> {
                announce(xml, route);
                action(xml, "hangup", "CALL_REJECTED");
            }
        }
    }

    /** What an emergency line is told: a token that is no person's, set by the centre. */
    private static void context(XmlText xml) {
        action(xml, "set", "sip_h_X-Hotline-Case=${hotline_case}");
        action(xml, "set", "sip_h_User-to-User=${hotline_uui}");
    }

    private static void announce(XmlText xml, NumberRoute route) throws BackendException {
        if (Announcements.has(route)) {
            action(xml, "pre_answer", "");
            action(xml, "playback", "yihaotong/" + Strict.line(route) + ".wav");
        }
    }

    private static void centre(XmlText xml) {
        action(xml, "fifo", Seats.CENTRE_QUEUE + " in");
    }

    /** Everybody rings together. */
    private static String ringing(Set<String> seats) throws BackendException {
        if (seats.isEmpty()) {
            throw Strict.refused("设置“中心座席”没有填写，双线并行的号码无人振铃。");
        }
        return String.join(",", seats.stream().map(seat -> "user/" + seat).toList());
    }

    private static void unknown(XmlText xml) {
        xml.open("extension", "name", "unknown").open("condition", "field", "destination_number", "expression", "^.*$");
        action(xml, "hangup", "UNALLOCATED_NUMBER");
        xml.close("condition").close("extension");
    }

    private static void action(XmlText xml, String application, String value) {
        xml.empty("action", "application", application, "data", value);
    }
}
