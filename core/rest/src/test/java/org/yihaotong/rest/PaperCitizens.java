package org.yihaotong.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.citizen.CallbackDesk;
import org.yihaotong.api.citizen.CallbackQuery;
import org.yihaotong.api.citizen.CallbackScript;
import org.yihaotong.api.citizen.CallbackStage;
import org.yihaotong.api.citizen.CallbackStep;
import org.yihaotong.api.citizen.CallbackTask;
import org.yihaotong.api.citizen.CitizenDesk;
import org.yihaotong.api.citizen.LinkResult;
import org.yihaotong.api.citizen.NoticeDesk;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.citizen.NoticeState;
import org.yihaotong.api.citizen.Rating;
import org.yihaotong.api.citizen.RatingSheet;
import org.yihaotong.api.citizen.TicketNotice;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.RefusedException;

/** Notices, callbacks and links on paper. */
final class PaperCitizens implements NoticeDesk, CallbackDesk, CitizenDesk {

    static final String GOOD = "G".repeat(64);
    static final String TIRED = "T".repeat(64);
    static final String BROKEN = "B".repeat(64);

    final List<Rating> ratings = new ArrayList<>();
    final List<String> addresses = new ArrayList<>();

    private static TicketNotice notice() {
        return new TicketNotice(
                "n1",
                PaperTickets.NUMBER,
                NoticeKind.CALLBACK_LINK,
                NoticeState.SENT,
                Centre.NOW,
                1,
                Optional.empty(),
                Optional.of(Centre.NOW),
                "");
    }

    private static CallbackTask task() {
        return new CallbackTask(
                PaperTickets.row("停水"),
                CallbackStage.UNREACHED,
                1,
                Optional.of(Centre.NOW),
                Optional.empty(),
                CallbackStep.CALL_LATER,
                Centre.NOW);
    }

    @Override
    public List<TicketNotice> of(Actor actor, String ticket) {
        return List.of(notice());
    }

    @Override
    public TicketNotice resend(Actor actor, String ticket, String id) {
        return notice();
    }

    @Override
    public Page<CallbackTask> list(Actor actor, CallbackQuery query) {
        return new Page<>(List.of(task()), Optional.empty());
    }

    @Override
    public CallbackScript script(Actor actor, String ticket) {
        return new CallbackScript(task(), sheet().answers(), List.of("是否已经解决？"));
    }

    @Override
    public List<LinkResult> sendLinks(Actor actor, List<String> tickets) {
        if (tickets.isEmpty()) {
            throw new InvalidInputException("tickets", "size", "须有 1 至 100 项");
        }
        return List.of(new LinkResult(tickets.get(0), false, "工单处于“已结案”"));
    }

    private static RatingSheet sheet() {
        return new RatingSheet(
                PaperTickets.NUMBER,
                "小区<b>停水</b>&一整天",
                List.of(new RatingSheet.Said("市供水公司", "已修复\n<script>alert(1)</script>")),
                Centre.NOW);
    }

    @Override
    public RatingSheet read(String token, String address) {
        addresses.add(address);
        switch (token.charAt(0)) {
            case 'G' -> {
                return sheet();
            }
            case 'T' -> throw new RefusedException("too-many-tries", "尝试次数过多，请稍后再试。");
            case 'B' -> throw new IllegalStateException("cannot open " + token);
            default -> throw new NotFoundException("链接无效、已使用或已过期。");
        }
    }

    @Override
    public void rate(String token, Rating rating, String address) {
        read(token, address);
        if (rating.resolved().isEmpty()) {
            throw new InvalidInputException(List.of(new FieldError("resolved", "required", "必填。")));
        }
        ratings.add(rating);
    }
}
