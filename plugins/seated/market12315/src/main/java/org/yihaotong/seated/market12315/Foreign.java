package org.yihaotong.seated.market12315;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Intake.CaseTaken;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitCase;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.SoapElement;

/** A case born at 12315 (本地12315案件), or a change of one. */
final class Foreign {

    private static final Set<String> SETTLED = Set.of("21", "50", "51");
    private static final String SETTLED_THERE = "12315平台已办结，答复留存于该平台。";

    private static final Map<String, AppealType> TYPES =
            Map.of("TS", AppealType.COMPLAINT, "JB", AppealType.REPORT, "ZX", AppealType.CONSULTATION);

    private static final Map<String, String> MATTERS =
            Map.of("XF", "消费", "JG", "价格", "ZL", "质量", "YP", "食药", "ZS", "知识产权");

    private final SoapElement item;
    private final Instant now;

    Foreign(SoapElement item, Instant now) {
        this.item = item;
        this.now = now;
    }

    String caseId() {
        return text(item, "caseId");
    }

    /**
     * Gives the case to the centre; one that bears the centre's number is known already, and goes on by its progress.
     *
     * @return the order that the case became, if the platform is to be told; empty else
     */
    Optional<String> take(Intake intake) {
        if (!text(item, "hotlineNo").isEmpty() || caseId().isEmpty()) {
            return Optional.empty();
        }
        boolean settled = SETTLED.contains(text(item, "state"));
        CaseTaken taken = intake.take(unitCase(settled));
        if (settled) {
            settle(taken, intake);
            return Optional.empty();
        }
        return Optional.of(taken.orderNo()).filter(order -> taken.isGood() && !order.isEmpty());
    }

    /** A case that the centre has as open ends there too. */
    private void settle(CaseTaken taken, Intake intake) {
        if (taken.outcome() == Outcome.DUPLICATE) {
            Optional.of(intake.take(unitCase(false)).orderNo())
                    .filter(order -> !order.isEmpty())
                    .ifPresent(order -> intake.take(end(order)));
        }
    }

    private UnitCase unitCase(boolean settled) {
        SoapElement respondent = item.child("respondent").orElse(item);
        boolean secret = isSecret();
        return new UnitCase(
                caseId(),
                text(item, "oldNumber"),
                TYPES.getOrDefault(text(item, "caseType"), AppealType.COMPLAINT),
                Wording.line(text(item, "title"), 60, "12315来件"),
                Wording.abridged(text(item, "fact") + "\n被诉方：" + text(respondent, "name"), 3000),
                MATTERS.getOrDefault(text(item, "field"), ""),
                secret ? Caller.UNKNOWN : caller(),
                secret,
                new Place(text(item, "regionCode"), text(respondent, "address"), Optional.empty(), Optional.empty()),
                Exchange.time(text(item, "registeredAt")).orElse(now),
                text(item, "callId"),
                settled ? Optional.of(SETTLED_THERE) : Optional.empty(),
                List.of());
    }

    /** Who asked for secrecy comes without name and numbers. */
    private boolean isSecret() {
        return item.child("complainant")
                .filter(who -> text(who, "anonymous").equals("true")
                        || text(who, "name").contains("*"))
                .isPresent();
    }

    private Caller caller() {
        return item.child("complainant")
                .map(who -> new Caller(
                        Wording.line(text(who, "name"), 30, ""),
                        who.textOf("mobile").or(() -> who.textOf("phone")).orElse("")))
                .orElse(Caller.UNKNOWN);
    }

    private UnitReply end(String orderNo) {
        return new UnitReply(
                caseId() + "-" + text(item, "state"),
                orderNo,
                ReplyKind.COMPLETED,
                SETTLED_THERE,
                "12315平台",
                now,
                Optional.of(AnswerResult.EXPLAINED),
                false,
                Optional.empty(),
                "");
    }

    private static String text(SoapElement in, String name) {
        return in.textOf(name).orElse("").strip();
    }
}
