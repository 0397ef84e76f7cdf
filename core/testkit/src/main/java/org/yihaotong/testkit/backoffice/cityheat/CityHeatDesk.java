package org.yihaotong.testkit.backoffice.cityheat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Digests;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.Sheets;

/** What stands behind {@code api.aspx}: the charset, the sign and the clock first, then the operation. */
final class CityHeatDesk {

    static final Charset GBK = Charset.forName("GBK");
    private static final Duration TOLERANCE = Duration.ofMinutes(10);
    private static final Pattern ORDER = Pattern.compile("([A-Z]{2}\\d{8})(\\d{6})([0-9A-Z])([0-9A-Z]?)");
    private static final Pattern CONTENT = Pattern.compile("【(.*?)】(.*)", Pattern.DOTALL);
    private static final JsonObject EMPTY = new JsonObject();

    private final CityHeatOffice office;

    CityHeatDesk(CityHeatOffice office) {
        this.office = office;
    }

    PushAnswer answer(Push request) {
        String type = request.header("Content-Type").orElse("").replace(" ", "").toLowerCase(Locale.ROOT);
        String body = new String(request.body(), ISO_8859_1);
        if (!request.path().equals("/kf/api.aspx") || !request.method().equals("POST")) {
            return new PushAnswer(404, "text/html", "<html>IIS</html>");
        }
        if (!type.equals("application/x-www-form-urlencoded;charset=gbk") || isUtf8(body)) {
            return said("-7", "", EMPTY);
        }
        Map<String, String> form = Sheets.pairs(body, GBK);
        if (!CityHeatOffice.USER.equals(form.get("uid"))) {
            return said("-11", "", EMPTY);
        }
        if (!sign(form).equals(form.get("sign"))) {
            return said("-12", "", EMPTY);
        }
        Optional<Instant> stamped = Beijing.parseCompact(form.getOrDefault("ts", ""));
        if (stamped.isEmpty()
                || Duration.between(stamped.get(), office.clock().instant())
                                .abs()
                                .compareTo(TOLERANCE)
                        > 0) {
            return said("-13", "", EMPTY);
        }
        Optional<String> fault = CityHeatRules.fault(form);
        return fault.map(words -> said(words.substring(0, 2), words.substring(3), EMPTY))
                .orElseGet(() -> operate(form));
    }

    private PushAnswer operate(Map<String, String> form) {
        return switch (form.get("act")) {
            case "test" -> said(
                    "1", "ok", EMPTY.with("now", Beijing.compact(office.clock().instant())));
            case "add" -> add(form);
            case "fk" -> feedback(Long.parseLong(form.get("lastid")), Integer.parseInt(form.getOrDefault("n", "20")));
            case "hw" -> said(
                    "1",
                    "ok",
                    EMPTY.with(
                            "rows",
                            office.calls(form.get("rq")
                                    + String.format(Locale.ROOT, "%02d", Integer.parseInt(form.get("xh"))))));
            case "hh" -> said("1", "ok", EMPTY.with("rows", accounts(form)));
            case "sp" -> decide(form);
            default -> office.orderOf(form.get("gdh"))
                    .map(order -> aboutOrder(order, form))
                    .orElse(said("-20", "", EMPTY));
        };
    }

    private PushAnswer add(Map<String, String> form) {
        Optional<String> known = office.orderOf(form.get("gdh"));
        if (known.isPresent()) {
            return said(
                    "-21",
                    "",
                    EMPTY.with("slbh", office.ledger().number(known.get()).orElseThrow()));
        }
        String account = form.getOrDefault("hh", "");
        if (!account.isEmpty() && !account.equals("0000000000") && !office.hasAccount(account)) {
            return said("-4", "", EMPTY);
        }
        Matcher number = ORDER.matcher(form.get("gdh"));
        Matcher content = CONTENT.matcher(form.get("nr"));
        if (!number.matches() || !content.matches()) {
            return said("-2", number.matches() ? "nr" : "gdh", EMPTY);
        }
        String orderNo = number.group(1) + "-" + number.group(2) + "-" + Integer.parseInt(number.group(3), 36)
                + (number.group(4).isEmpty() ? "" : "R" + Integer.parseInt(number.group(4), 36));
        String receipt = "RL" + form.get("slsj").substring(0, 8).substring(0, 6)
                + String.format(Locale.ROOT, "%04d", office.ledger().orders() + 1);
        boolean secret = form.get("xm").equals("匿名");
        office.open(orderNo, form);
        office.ledger()
                .open(
                        orderNo,
                        receipt,
                        new Ledger.Told(
                                content.group(1),
                                content.group(2),
                                secret ? "" : form.get("xm").replace("不详", ""),
                                form.get("dh").replaceFirst("^12345$", ""),
                                secret,
                                Beijing.parseCompact(form.get("xsx")).orElseThrow()));
        return said("1", "ok", EMPTY.with("slbh", receipt));
    }

    /** Urges have no key here: each counts. */
    private PushAnswer aboutOrder(String order, Map<String, String> form) {
        Ledger.State state = office.ledger().state(order).orElseThrow();
        if (state != Ledger.State.OPEN && state != Ledger.State.ASKED) {
            return said("-22", "", EMPTY);
        }
        if (form.get("act").equals("cx")) {
            office.ledger().withdraw(order);
        } else {
            String count = Integer.toString(office.order(order).orElseThrow().urges() + 1);
            office.ledger().urge(order, count);
            return said("1", "ok", EMPTY.with("cs", count));
        }
        return said("1", "ok", EMPTY);
    }

    private PushAnswer decide(Map<String, String> form) {
        Optional<String> key = office.key(form.get("fkid"));
        if (key.isEmpty() || !office.ledger().hasAsked(key.get())) {
            return said("-2", "fkid", EMPTY);
        }
        if (office.ledger().pending(key.get()).isEmpty()) {
            return said("-22", "", EMPTY);
        }
        office.ledger()
                .decide(key.get(), form.get("jg").equals("1"), Beijing.parseCompact(form.getOrDefault("xsx", "")));
        return said("1", "ok", EMPTY);
    }

    private PushAnswer feedback(long last, int most) {
        List<JsonObject> rows = office.replies().stream()
                .filter(row -> Long.parseLong(row.text("id").orElseThrow()) > last)
                .limit(most)
                .toList();
        return said("1", "ok", EMPTY.with("rows", rows).with("max", Long.toString(office.highest())));
    }

    private List<JsonObject> accounts(Map<String, String> form) {
        return office.account(form.getOrDefault("dh", form.getOrDefault("dz", ""))).stream()
                .map(account -> EMPTY.with("hh", account).with("xm", "赵*").with("dz", "锦绣花园"))
                .toList();
    }

    private static String sign(Map<String, String> form) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(form).forEach((name, value) -> {
            if (!name.equals("sign") && !value.isEmpty()) {
                text.append(name).append('=').append(value).append('&');
            }
        });
        return Digests.md5(text + "key=" + CityHeatOffice.KEY, GBK);
    }

    /** Whether the percent-encoded bytes beyond ASCII read as UTF-8. */
    private static boolean isUtf8(String body) {
        byte[] bytes = String.join("", Sheets.pairs(body, ISO_8859_1).values()).getBytes(ISO_8859_1);
        boolean plain = new String(bytes, ISO_8859_1).chars().allMatch(c -> c < 128);
        try {
            return !plain && UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).hasRemaining();
        } catch (CharacterCodingException gbk) {
            return false;
        }
    }

    private static PushAnswer said(String ret, String message, JsonObject data) {
        JsonObject answer = EMPTY.with("ret", ret).with("msg", message).with("data", data);
        return new PushAnswer(200, "text/html; charset=gb2312", new String(answer.bytes(), UTF_8), GBK);
    }
}
