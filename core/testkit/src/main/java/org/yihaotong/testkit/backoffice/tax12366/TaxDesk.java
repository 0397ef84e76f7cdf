package org.yihaotong.testkit.backoffice.tax12366;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.Ledger.State;

/** The platform's services that do something: transfer, urge, cancel, audit. */
final class TaxDesk {

    private static final JsonObject EMPTY = new JsonObject();
    private static final int LARGEST_FILE = 1 << 20;

    /** An answer before it is sealed. */
    record Said(String code, String msg, JsonObject business) {}

    private final Ledger ledger;
    private JsonObject lastTransfer = EMPTY;
    private JsonObject lastUrge = EMPTY;

    TaxDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    JsonObject lastTransfer() {
        return lastTransfer;
    }

    JsonObject lastUrge() {
        return lastUrge;
    }

    /** What the schema cannot say. */
    static Optional<String> fault(String service, JsonObject business) {
        Optional<String> time = Stream.of("slsj", "xbsj", "hfsx", "xsx", "gxsj")
                .filter(name -> business.text(name).isPresent()
                        && business.text(name).flatMap(Beijing::parse).isEmpty())
                .findFirst();
        boolean largeFile = business.objects("fj").orElse(List.of()).stream().anyMatch(TaxDesk::isTooLarge);
        boolean noAnswerTime = service.equals("urge")
                && business.text("lx").equals(Optional.of("DB"))
                && business.text("hfsx").isEmpty();
        return time.or(() -> Optional.of("fj").filter(f -> largeFile))
                .or(() -> Optional.of("hfsx").filter(f -> noAnswerTime));
    }

    Said serve(String service, JsonObject business) {
        return switch (service) {
            case "transfer" -> transfer(business);
            case "urge" -> urge(business);
            case "cancel" -> cancel(business);
            case "audit" -> audit(business);
            default -> new Said("E201", "service", EMPTY);
        };
    }

    private Said transfer(JsonObject business) {
        lastTransfer = business;
        String orderNo = text(business, "gdbh");
        if (text(business, "lx").equals("JB")
                && (business.text("lxr").isPresent() || business.text("lxdh").isPresent())) {
            return new Said("E206", "举报人信息", EMPTY);
        }
        Optional<String> known = ledger.number(orderNo);
        if (known.isPresent()) {
            return new Said("E301", "工单已存在", EMPTY.with("taxNo", known.get()));
        }
        String number = "S1408" + String.format(Locale.ROOT, "%015d", ledger.orders() + 1);
        ledger.open(
                orderNo,
                number,
                new Ledger.Told(
                        text(business, "bt"),
                        text(business, "nr"),
                        text(business, "lxr"),
                        text(business, "lxdh"),
                        business.text("lxr").isEmpty(),
                        Beijing.parse(text(business, "xbsj")).orElseThrow()));
        return ok(EMPTY.with("taxNo", number));
    }

    private Said urge(JsonObject business) {
        lastUrge = business;
        Said refusal = onlyOpen(text(business, "gdbh"));
        if (refusal == null) {
            ledger.urge(text(business, "gdbh"), text(business, "urgeId"));
        }
        return refusal == null ? ok(EMPTY) : refusal;
    }

    private Said cancel(JsonObject business) {
        Said refusal = onlyOpen(text(business, "gdbh"));
        if (refusal == null) {
            ledger.withdraw(text(business, "gdbh"));
        }
        return refusal == null ? ok(EMPTY) : refusal;
    }

    private Said audit(JsonObject business) {
        String id = text(business, "fkid");
        if (!ledger.hasAsked(id)) {
            return new Said("E302", "不存在", EMPTY);
        }
        if (ledger.pending(id).isEmpty()) {
            return new Said("E303", "状态", EMPTY);
        }
        ledger.decide(
                id, text(business, "sftg").equals("Y"), business.text("xsx").flatMap(Beijing::parse));
        return ok(EMPTY);
    }

    /** The refusal of an order that is not there or not open; null if it is. */
    private Said onlyOpen(String orderNo) {
        Optional<State> state = ledger.state(orderNo);
        if (state.isEmpty()) {
            return new Said("E302", "不存在", EMPTY);
        }
        return state.get() == State.OPEN || state.get() == State.ASKED ? null : new Said("E303", "状态", EMPTY);
    }

    private static boolean isTooLarge(JsonObject file) {
        try {
            return Base64.getDecoder().decode(file.text("nr").orElse("")).length > LARGEST_FILE;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static Said ok(JsonObject business) {
        return new Said("0000", "成功", business);
    }

    private static String text(JsonObject business, String name) {
        return business.text(name).orElse("");
    }
}
