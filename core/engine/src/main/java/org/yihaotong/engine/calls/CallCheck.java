package org.yihaotong.engine.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.engine.words.Words;

/** Holds a call record to section 8 of the joining interface; says which field breaks which rule, never its value. */
final class CallCheck {

    private static final Pattern NUMBER = Pattern.compile("[0-9+*-]{0,20}");
    private static final int ID = 64;
    private static final int SHORT = 20;
    private static final int ORDER_NO = 32;
    private static final int CASE_NO = 40;
    private static final int REFERENCE = 200;

    private final CallRecord call;
    private final List<String> misfits = new ArrayList<>();

    private CallCheck(CallRecord call) {
        this.call = call;
    }

    /** What is wrong with the record, in words; empty if nothing is. */
    static String misfits(CallRecord call, Optional<Hotline> line) {
        CallCheck check = new CallCheck(call);
        check.texts(line);
        check.times();
        check.figures();
        return String.join("；", check.misfits);
    }

    private void texts(Optional<Hotline> line) {
        that(!call.callId().isBlank() && fits(call.callId(), ID), "callId");
        that(line.isEmpty() || isOf(line.get(), call.number()), "number");
        that(NUMBER.matcher(call.caller()).matches(), "caller");
        that(NUMBER.matcher(call.callee()).matches(), "callee");
        that(fits(call.agent(), SHORT), "agent");
        that(fits(call.orderNo(), ORDER_NO), "orderNo");
        that(fits(call.caseNo(), CASE_NO), "caseNo");
        that(fits(call.recording(), REFERENCE), "recording");
    }

    private void times() {
        that(!call.endedAt().isBefore(call.startedAt()), "endedAt");
        that(
                call.answeredAt()
                        .filter(at -> at.isBefore(call.startedAt()) || at.isAfter(call.endedAt()))
                        .isEmpty(),
                "answeredAt");
        boolean answered = call.answeredAt().isPresent();
        that(call.result() != CallResult.ANSWERED || answered, "unanswered");
        boolean either = call.result() == CallResult.ANSWERED || call.result() == CallResult.TRANSFERRED;
        that(either || !answered, "answered");
    }

    private void figures() {
        that(call.queueSeconds().filter(s -> s < 0).isEmpty(), "queueSeconds");
        that(call.satisfaction().filter(s -> s < 1 || s > 5).isEmpty(), "satisfaction");
    }

    private void that(boolean holds, String rule) {
        if (!holds) {
            misfits.add(Words.say("call.misfit." + rule));
        }
    }

    private static boolean fits(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    private static boolean isOf(Hotline line, String number) {
        String bare = bare(number);
        return line.numbers().stream().anyMatch(n -> bare(n).equals(bare))
                || line.aliases().stream().anyMatch(n -> bare(n).equals(bare));
    }

    private static String bare(String number) {
        return number.replace("-", "");
    }
}
