package org.yihaotong.testkit.backoffice.lanxingtv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.XmlElement;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.Ledger.State;

/** What the BOSS does with a request that is well-formed. */
final class BossDesk {

    private static final int CALLS = 500;

    /** An answer without its head. */
    record Said(String code, String desc, List<XmlElement> content, String next) {}

    private final Ledger ledger;
    private final Map<String, XmlElement> waiting;
    private final Map<String, List<XmlElement>> calls = new HashMap<>();
    private final Map<String, XmlElement> last = new HashMap<>();

    BossDesk(Ledger ledger, Map<String, XmlElement> waiting) {
        this.ledger = ledger;
        this.waiting = waiting;
    }

    void called(String day, XmlElement call) {
        calls.computeIfAbsent(day, d -> new ArrayList<>()).add(call);
    }

    XmlElement last(String type) {
        return last.get(type);
    }

    Said serve(XmlElement request) {
        String type = request.attribute("type");
        last.put(type, request);
        List<XmlElement> parts = request.children();
        return switch (type) {
            case "TEST" -> ok(new XmlElement("now"));
            case "NEW" -> open(parts.get(0));
            case "PRESS" -> press(request.attribute("tid"), parts.get(0));
            case "DROP" -> drop(parts.get(0));
            case "JUDGE" -> judge(parts.get(0));
            case "PULL" -> new Said(
                    "0",
                    "成功",
                    waiting.values().stream()
                            .limit(Long.parseLong(parts.get(0).attribute("max")))
                            .toList(),
                    "");
            case "ACK" -> takeOff(parts);
            case "CDR" -> day(parts.get(0));
            default -> new Said("5", "类型未知", List.of(), "");
        };
    }

    private Said open(XmlElement order) {
        String no = order.attribute("no");
        Optional<String> known = ledger.number(no);
        if (known.isPresent()) {
            return new Said("12", "工单已存在", List.of(new XmlElement("boss").with("no", known.get())), "");
        }
        String number = "DT" + String.format(Locale.ROOT, "%012d", ledger.orders() + 1);
        ledger.open(
                no,
                number,
                new Ledger.Told(
                        order.textOf("title"),
                        order.textOf("text"),
                        order.textOf("name"),
                        order.textOf("phone"),
                        order.attribute("secret").equals("1"),
                        Beijing.parse(order.attribute("limit")).orElseThrow()));
        return ok(new XmlElement("boss").with("no", number));
    }

    private Said press(String tid, XmlElement press) {
        return onlyOpen(press.attribute("order")).orElseGet(() -> {
            ledger.urge(press.attribute("order"), tid);
            return ok();
        });
    }

    private Said drop(XmlElement drop) {
        return onlyOpen(drop.attribute("order")).orElseGet(() -> {
            ledger.withdraw(drop.attribute("order"));
            return ok();
        });
    }

    private Said judge(XmlElement judge) {
        String id = judge.attribute("fid");
        if (!ledger.hasAsked(id)) {
            return new Said("15", "反馈号不存在", List.of(), "");
        }
        if (ledger.pending(id).isEmpty()) {
            return new Said("14", "状态不允许", List.of(), "");
        }
        ledger.decide(id, judge.attribute("agree").equals("1"), Beijing.parse(judge.attribute("limit")));
        return ok();
    }

    private Said takeOff(List<XmlElement> numbers) {
        long off = numbers.stream()
                .filter(number -> waiting.remove(number.text()) != null)
                .count();
        return off == 0 ? new Said("15", "反馈号不存在", List.of(), "") : ok(new XmlElement("n", Long.toString(off)));
    }

    private Said day(XmlElement cdr) {
        List<XmlElement> all = calls.getOrDefault(cdr.attribute("day"), List.of());
        int from = Math.min(all.size(), Integer.parseInt(cdr.attribute("from")));
        int to = Math.min(all.size(), from + CALLS);
        return new Said("0", "成功", all.subList(from, to), to == all.size() ? "-1" : Integer.toString(to));
    }

    private Optional<Said> onlyOpen(String orderNo) {
        Optional<State> state = ledger.state(orderNo);
        if (state.isEmpty()) {
            return Optional.of(new Said("13", "工单不存在", List.of(), ""));
        }
        return state.get() == State.OPEN || state.get() == State.ASKED
                ? Optional.empty()
                : Optional.of(new Said("14", "状态不允许", List.of(), ""));
    }

    private static Said ok(XmlElement... content) {
        return new Said("0", "成功", List.of(content), "");
    }
}
