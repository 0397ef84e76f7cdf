package org.yihaotong.telephony.numbering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.api.numbering.NumberRoute;
import org.yihaotong.api.numbering.SwitchFile;

/** Writes Kamailio's script, which changes with the settings, and its table of numbers, which changes with the plan. */
final class KamailioWriter {

    private static final String HEAD =
            "key_name(string) key_type(int) value_type(int) key_value(string) expires(int)\n";
    private static final String CALLS =
            """
            modparam("db_flatstore", "flush", 1)
            modparam("acc", "db_url", "flatstore:@folder@")
            modparam("acc", "cdr_enable", 1)
            modparam("acc", "cdr_log_enable", 0)
            modparam("acc", "cdrs_table", "calls")
            modparam("acc", "cdr_start_on_confirmed", 0)
            modparam("acc", "cdr_on_failed", 1)
            modparam("acc", "cdr_extra", "callid=$ci;caller=$dlg_var(caller);dialled=$dlg_var(dialled);\
            line=$dlg_var(line);way=$dlg_var(way);case=$dlg_var(case);began=$dlg_var(began);\
            answered=$dlg_var(answered);code=$dlg_var(code)")""";
    private static final String AREA =
            """
                if ($sht(numbers=>$var(number)) == $null && $var(number) =~ "^@code@[0-9]{3,}")
                    $var(number) = $(var(number){s.substr,@length@,0});""";

    private final KamailioSettings settings;

    KamailioWriter(KamailioSettings settings) {
        this.settings = settings;
    }

    List<SwitchFile> write(NumberPlan plan) throws BackendException {
        return List.of(
                Announcements.list(plan),
                new SwitchFile("kamailio.cfg", script()),
                new SwitchFile("numbers", table(plan)));
    }

    private String table(NumberPlan plan) throws BackendException {
        String trunk = Strict.server("中继", settings.trunk());
        Map<String, String> trunks = Strict.byLine("单独的中继", settings.trunks(), plan, Strict.SERVER, "主机:端口");
        StringBuilder rows = new StringBuilder(HEAD);
        for (NumberRoute route : plan.routes()) {
            String line = Strict.line(route);
            String row = "line=" + line + ";" + way(route, trunks.getOrDefault(line, trunk));
            rows.append(route.number())
                    .append(":0:0:")
                    .append(row.replace(":", "\\:"))
                    .append(":0\n");
        }
        return rows.toString();
    }

    private String way(NumberRoute route, String trunk) throws BackendException {
        return switch (route.destination()) {
            case CENTRE -> "way=centre";
            case PARALLEL -> "way=parallel;at=" + trunk;
            case UNIT -> "way=unit;at=" + trunk;
            case EMERGENCY -> "way=emergency;at=" + trunk;
            case ANNOUNCED -> announced(route, "way=announced", "way=centre")
                    + route.ends().map(end -> ";until=" + end.getEpochSecond()).orElse("");
            case GUIDED -> announced(route, "way=guided", "way=rejected");
        };
    }

    private String announced(NumberRoute route, String way, String otherwise) throws BackendException {
        return Announcements.has(route) && !settings.announcer().isEmpty()
                ? way + ";at=" + Strict.server("语音提示服务", settings.announcer())
                : otherwise;
    }

    /** The script; it names itself by a checksum, so that one can ask a running switch which it has. */
    private String script() throws BackendException {
        String script = Template.filled("kamailio.cfg", places());
        return script.replace("@edition@", checksum(script));
    }

    /** Which script this is. */
    String edition() throws BackendException {
        return checksum(Template.filled("kamailio.cfg", places()));
    }

    private Map<String, String> places() throws BackendException {
        String rpc = rpc();
        Map<String, String> places = new LinkedHashMap<>();
        places.put("listen", Strict.server("监听地址", settings.listen()));
        places.put("rpcport", rpc.substring(rpc.indexOf(':') + 1));
        places.put("rpcsource", Strict.value("一号通地址", settings.rpcSource(), Strict.ADDRESS, "IPv4 地址"));
        places.put("rpc", rpc);
        places.put("tables", folder() + "/current");
        places.put("calls", calls());
        places.put("area", area());
        places.put("trusted", trusted());
        places.put("centre", Strict.server("中心话务台", settings.centre()));
        return places;
    }

    String rpc() throws BackendException {
        return Strict.server("管理地址", settings.rpc());
    }

    /** The folder, or the one a trial is shown with. */
    private String folder() throws BackendException {
        return settings.folder().isEmpty() ? "/etc/kamailio/yihaotong" : Strict.folder("配置目录", settings.folder());
    }

    private String calls() throws BackendException {
        return settings.callsFolder().isEmpty()
                ? ""
                : CALLS.replace("@folder@", Strict.folder("话单目录", settings.callsFolder()));
    }

    private String area() throws BackendException {
        String code = Strict.value("区号", settings.areaCode(), Strict.AREA_CODE, "以 0 开头的区号");
        return code.isEmpty() ? "" : AREA.replace("@code@", code).replace("@length@", String.valueOf(code.length()));
    }

    private String trusted() throws BackendException {
        List<String> seats = Strict.values("可信的话务台地址", settings.seats(), Strict.ADDRESS, "IPv4 地址");
        return seats.isEmpty()
                ? "$si == \"\""
                : seats.stream().map(seat -> "$si == \"" + seat + "\"").collect(Collectors.joining(" || "));
    }

    private static String checksum(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
