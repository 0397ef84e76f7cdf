package org.yihaotong.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.channel.ChannelBoard;
import org.yihaotong.api.channel.ChannelFailure;
import org.yihaotong.api.channel.ChannelStanding;
import org.yihaotong.api.channel.ChannelState;
import org.yihaotong.api.hotline.TestStep;

/** Tells how the channels to citizens stand, and tries the connection of the named one. */
@Service
@Command(scope = "channel", name = "status", description = "渠道状态 Tells how the channels to citizens stand")
public final class ChannelStatus implements Action {

    @Argument(name = "id", description = "渠道标识，立即试连 the channel's id: tries its connection now")
    private String id;

    @Reference
    private ChannelBoard channels;

    @Override
    public Object execute() {
        channels.standings(Operator.connecting()).forEach(ChannelStatus::print);
        if (id != null) {
            channels.test(Operator.connecting(), id).forEach(ChannelStatus::print);
        }
        return null;
    }

    private static void print(ChannelStanding channel) {
        boolean ill = channel.state() == ChannelState.DOWN || channel.state() == ChannelState.UNSET;
        System.out.println(Words.say(
                channel.fetched() ? "channel.fetched" : "channel.visited",
                channel.id(),
                channel.name(),
                Words.of(channel.state()),
                ill ? channel.failure().map(ChannelFailure::words).orElse("") : "",
                Words.time(
                        channel.fetched()
                                ? channel.lastLook()
                                : channel.traffic().lastTaken()),
                channel.traffic().aside()));
    }

    private static void print(TestStep step) {
        String trouble = step.trouble().map(Words::of).map(t -> t + "：").orElse("");
        System.out.println(
                Words.say(step.passed() ? "test.passed" : "test.failed", step.name(), trouble + step.detail()));
    }
}
