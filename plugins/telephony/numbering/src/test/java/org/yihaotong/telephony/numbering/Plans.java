package org.yihaotong.telephony.numbering;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.yihaotong.api.numbering.Destination;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.api.numbering.NumberRoute;

/** Plans for tests: a small one with every destination, and random ones whose facts are as nasty as facts can be. */
final class Plans {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final int RETURN_SECONDS = 20;
    /** 2020-06-30 00:00 in Yuncheng. */
    static final Instant MIDNIGHT = Instant.parse("2020-06-29T16:00:00Z");

    private static final List<String> NASTY = List.of(
            "请直接拨打12345",
            "\"/><action application=\"system\" data=\"rm -rf /\"/>",
            "x\n same => n,System(rm -rf /)",
            "x\nexten => 110,1,Hangup()",
            "1:0:0:way=centre:0\n110:0:0:way=guided:0",
            "${SHELL(id)}`id`;id|id",
            "]]>\u2028exec\r\n#!define X",
            "");

    private Plans() {}

    static NumberRoute route(String number, String line, Destination destination) {
        return new NumberRoute(number, line, "某单位", destination, false, Optional.empty(), "您好，请拨打12345", "");
    }

    static NumberRoute ending(String number, String line, Instant end) {
        return new NumberRoute(number, line, "某单位", Destination.ANNOUNCED, false, Optional.of(end), "请直接拨打12345", "");
    }

    /** One number of each destination. */
    static NumberPlan small() {
        return new NumberPlan(
                ZONE,
                RETURN_SECONDS,
                List.of(
                        route("12345", "centre", Destination.CENTRE),
                        ending("12312", "commerce12312", MIDNIGHT),
                        route("12369", "ecology12369", Destination.PARALLEL),
                        route("2120770", "yinlongwater", Destination.UNIT),
                        route("110", "police110", Destination.EMERGENCY),
                        route("12388", "discipline12388", Destination.GUIDED)));
    }

    /** Up to 60 numbers of any destination, with texts that try to break out. */
    static NumberPlan random(Random chance) {
        Set<String> numbers = new TreeSet<>();
        for (int i = 0; i < 1 + chance.nextInt(60); i++) {
            numbers.add(String.valueOf(100 + chance.nextInt(9_999_999)));
        }
        List<NumberRoute> routes = new ArrayList<>();
        for (String number : numbers) {
            Destination destination = List.of(Destination.values()).get(chance.nextInt(Destination.values().length));
            Optional<Instant> ends = destination == Destination.ANNOUNCED && chance.nextBoolean()
                    ? Optional.of(Instant.ofEpochSecond(1_500_000_000L + chance.nextInt(500_000_000)))
                    : Optional.empty();
            routes.add(new NumberRoute(
                    number,
                    "line" + number,
                    nasty(chance),
                    destination,
                    chance.nextBoolean(),
                    ends,
                    nasty(chance),
                    ""));
        }
        return new NumberPlan(ZONE, RETURN_SECONDS, routes);
    }

    static String nasty(Random chance) {
        return NASTY.get(chance.nextInt(NASTY.size()));
    }
}
