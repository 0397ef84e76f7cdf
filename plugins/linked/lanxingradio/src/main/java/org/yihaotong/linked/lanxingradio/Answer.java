package org.yihaotong.linked.lanxingradio;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Intake.FollowUp;
import org.yihaotong.kit.Wording;

/** The unit's answer to one of our messages ({@code Ack}). */
record Answer(String to, String code, String text) {

    private static final Pattern ORDER = Pattern.compile("O(\\d{1,4})-(.+)");
    /** How the ids of our other messages begin. */
    private static final Map<String, FollowUp> FOLLOW_UPS =
            Map.of("U-", FollowUp.URGE, "C-", FollowUp.WITHDRAWAL, "A-", FollowUp.DECISION);

    private static final String SAME_ALREADY = "11";
    private static final String BUSY = "90";

    static Optional<Answer> of(Message message) {
        boolean answers = message.type().equals("ACK") && message.body().name().equals("Ack");
        Answer answer = new Answer(
                message.body().textOf("RefMsgId"),
                message.body().textOf("Code"),
                message.body().textOf("Text"));
        return answers && !answer.to().isEmpty() ? Optional.of(answer) : Optional.empty();
    }

    /** 11 means that the order is known; ours says the same, for another text never goes under the same key. */
    boolean isGood() {
        return code.equals("0") || code.equals(SAME_ALREADY);
    }

    boolean isBusy() {
        return code.equals(BUSY);
    }

    String words() {
        return code + " " + Wording.line(text, 200, "对方没有说明原因");
    }

    /**
     * Tells the intake what the answer means: for an order whether the unit has it, for what came after it only that the
     * unit does not want it.
     *
     * @param about the order that the answer's file names
     */
    void report(String about, Intake intake) {
        Matcher order = ORDER.matcher(to);
        if (isBusy()) {
            return;
        }
        if (!order.matches()) {
            Optional.ofNullable(FOLLOW_UPS.get(to.substring(0, Math.min(2, to.length()))))
                    .filter(what -> !isGood())
                    .ifPresent(what -> intake.declined(about, what, words()));
            return;
        }
        int version = Integer.parseInt(order.group(1));
        if (isGood()) {
            intake.acknowledged(order.group(2), version, "");
        } else {
            intake.refused(order.group(2), version, words(), false);
        }
    }
}
