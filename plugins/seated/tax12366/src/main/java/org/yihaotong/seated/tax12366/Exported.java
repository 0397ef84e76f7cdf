package org.yihaotong.seated.tax12366;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitCase;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.JsonObject;

/** An item of {@code export} (12366本地来电件): an appeal born at the platform, or a change of one. */
final class Exported {

    static final String NUMBER = "12366";
    private static final String SETTLED = "12366平台已办结，答复留存于该平台。";

    private static final Map<String, AppealType> TYPES = Map.of(
            "ZX", AppealType.CONSULTATION,
            "TS", AppealType.COMPLAINT,
            "JY", AppealType.SUGGESTION,
            "JB", AppealType.REPORT,
            "QZ", AppealType.HELP);

    private static final Map<String, String> TAXES =
            Map.of("ZZS", "增值税", "QYSDS", "企业所得税", "GRSDS", "个人所得税", "SBF", "社保费");

    private final JsonObject item;
    private final Instant now;

    Exported(JsonObject item, Instant now) {
        this.item = item;
        this.now = now;
    }

    /** Gives the case to the centre, and its end if the centre knew it as open; the centre's own orders are skipped. */
    void take(Intake intake) {
        if (!text("gdbh").isEmpty() || text("taxNo").isEmpty()) {
            return;
        }
        Intake.CaseTaken taken = intake.take(unitCase(isSettled()));
        if (isSettled() && taken.outcome() == Intake.Outcome.DUPLICATE) {
            String orderNo = intake.take(unitCase(false)).orderNo();
            Optional.of(orderNo).filter(no -> !no.isEmpty()).ifPresent(no -> intake.take(end(no)));
        }
    }

    private UnitCase unitCase(boolean settled) {
        boolean report = text("lx").equals("JB");
        return new UnitCase(
                text("taxNo"),
                text("ly").equals("DH") ? NUMBER : "",
                TYPES.getOrDefault(text("lx"), AppealType.CONSULTATION),
                Wording.line(text("bt"), 100, "12366来件"),
                text("nr"),
                TAXES.getOrDefault(text("sz"), ""),
                report ? Caller.UNKNOWN : new Caller(Wording.line(text("lxr"), 40, ""), phone()),
                report,
                Place.UNKNOWN,
                Beijing.parse(text("slsj")).orElse(now),
                text("callId"),
                settled ? Optional.of(SETTLED) : Optional.empty(),
                List.of());
    }

    private UnitReply end(String orderNo) {
        String at = text("xgsj");
        return new UnitReply(
                text("taxNo") + "-" + at.replaceAll("\\D", ""),
                orderNo,
                ReplyKind.COMPLETED,
                SETTLED,
                "12366平台",
                Beijing.parse(at).orElse(now),
                Optional.of(AnswerResult.EXPLAINED),
                false,
                Optional.empty(),
                "");
    }

    private boolean isSettled() {
        return text("zt").equals("5") || text("zt").equals("6");
    }

    /** As it comes, masked or not. */
    private String phone() {
        return text("lxdh").matches("[0-9+*-]{3,20}") ? text("lxdh") : "";
    }

    private String text(String name) {
        return item.text(name).orElse("").strip();
    }
}
