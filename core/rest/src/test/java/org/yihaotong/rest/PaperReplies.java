package org.yihaotong.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.reply.ReplyAction;
import org.yihaotong.api.reply.ReplyAnswer;
import org.yihaotong.api.reply.ReplyDesk;
import org.yihaotong.api.reply.ReplyForm;
import org.yihaotong.api.reply.ReplyOutcome;
import org.yihaotong.api.reply.ReplySheet;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;

/** The reply page's desk on paper. */
final class PaperReplies implements ReplyDesk {

    static final String GOOD = "good.token";

    final List<ReplyForm> said = new ArrayList<>();
    final List<String> addresses = new ArrayList<>();
    ReplyOutcome next = ReplyOutcome.OK;
    List<String> wrong = List.of();

    @Override
    public boolean isSigned(String token) {
        return token.equals(GOOD);
    }

    @Override
    public ReplyAnswer read(String token, String address) {
        addresses.add(address);
        return token.equals(GOOD) ? sheet(ReplyOutcome.OK) : ReplyAnswer.of(ReplyOutcome.BAD_SIGNATURE, "链接不完整");
    }

    @Override
    public ReplyAnswer say(String token, ReplyForm form, String address) {
        addresses.add(address);
        said.add(form);
        return next == ReplyOutcome.SPENT ? ReplyAnswer.of(next, "链接已经用过") : sheet(next);
    }

    @Override
    public Optional<String> follow(String code, String address) {
        addresses.add(address);
        return code.equals("a1B2c3D4") ? Optional.of("/m/r/" + GOOD) : Optional.empty();
    }

    private ReplyAnswer sheet(ReplyOutcome outcome) {
        return new ReplyAnswer(
                outcome,
                "",
                wrong,
                Optional.of(new ReplySheet(
                        "YC20200302-000138-1",
                        AppealType.COMPLAINT,
                        Urgency.NORMAL,
                        "<b>不热</b>",
                        "来电人反映<script>家中暖气不热。",
                        "开发区禹西路5号",
                        Instant.parse("2020-03-05T10:00:00Z"),
                        "沈*",
                        "139****0017",
                        false,
                        false,
                        List.of(new ReplySheet.Step(Instant.parse("2020-03-02T01:00:00Z"), "派单")),
                        EnumSet.allOf(ReplyAction.class),
                        "0123456789abcdef",
                        Instant.parse("2020-03-06T10:00:00Z"))));
    }
}
