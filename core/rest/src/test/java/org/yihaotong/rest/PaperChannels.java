package org.yihaotong.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.channel.AsideDeed;
import org.yihaotong.api.channel.AsideDesk;
import org.yihaotong.api.channel.AsideMessage;
import org.yihaotong.api.channel.AsideMessageQuery;
import org.yihaotong.api.channel.AsideOutcome;
import org.yihaotong.api.channel.AsideReason;
import org.yihaotong.api.channel.AsideStep;
import org.yihaotong.api.channel.ChannelBoard;
import org.yihaotong.api.channel.ChannelFailure;
import org.yihaotong.api.channel.ChannelStanding;
import org.yihaotong.api.channel.ChannelState;
import org.yihaotong.api.channel.ChannelTraffic;
import org.yihaotong.api.hotline.LineTrouble;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.Urgency;

/** One channel and one message aside on paper, which remember what was asked. */
final class PaperChannels implements ChannelBoard, AsideDesk {

    static final String MESSAGE = "7c2f";

    final List<Object> asked = new ArrayList<>();

    @Override
    public List<ChannelStanding> standings(Actor actor) {
        return List.of(new ChannelStanding(
                "mail",
                "来信",
                Channel.MAIL,
                ChannelState.DOWN,
                true,
                Optional.of(Centre.NOW),
                Optional.of(new ChannelFailure(Centre.NOW, "收信服务器没有应答", Optional.of(LineTrouble.COMMUNICATION))),
                new ChannelTraffic(Optional.of(Centre.NOW), 3, 1000, 1, 2)));
    }

    @Override
    public List<TestStep> test(Actor actor, String id) {
        asked.add("test " + id);
        return List.of(new TestStep("登录收信服务器", true, "已登录"));
    }

    @Override
    public Page<AsideMessage> list(Actor actor, AsideMessageQuery query) {
        asked.add(query);
        return new Page<>(List.of(message()), Optional.of("next"));
    }

    private static AsideMessage message() {
        return new AsideMessage(
                MESSAGE,
                Channel.MAIL,
                AsideReason.FLOOD,
                Centre.NOW,
                new Caller("张*", "", "z****@example.org"),
                "附件 2 个，在信箱的 Flood",
                AsideOutcome.TAKEN,
                Optional.of(Centre.NOW),
                "dispatcher1",
                PaperTickets.NUMBER,
                "",
                Centre.NOW);
    }

    @Override
    public List<AsideStep> history(Actor actor, String id) {
        return List.of(new AsideStep(Centre.NOW, "dispatcher1", "派单一", AsideDeed.OPENED, "核实来信"));
    }

    @Override
    public Appeal open(Actor actor, String id, String reason) {
        asked.add("open " + id + " " + reason);
        return Appeal.of(AppealType.REPORT, Urgency.NORMAL, "路灯不亮", "三天不亮", new Caller("张样例", "13900000001"));
    }

    @Override
    public AsideMessage take(Actor actor, String id) {
        asked.add("take " + id);
        return message();
    }

    @Override
    public AsideMessage discard(Actor actor, String id, String reason) {
        asked.add("discard " + id + " " + reason);
        return message();
    }
}
