package org.yihaotong.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.channel.FeedDesk;
import org.yihaotong.api.channel.FeedStanding;
import org.yihaotong.api.hotline.TestStep;

/** Tells how the channels stand from which the centre fetches, and tries the connection of the named one. */
@Service
@Command(scope = "channel", name = "status", description = "渠道状态 Tells how mail and text messages stand")
public final class ChannelStatus implements Action {

    @Argument(name = "id", description = "渠道标识，立即试连 the channel's id: tries its connection now")
    private String id;

    @Reference
    private FeedDesk channels;

    @Override
    public Object execute() {
        channels.feeds(Operator.connecting()).forEach(ChannelStatus::print);
        if (id != null) {
            channels.test(Operator.connecting(), id).forEach(ChannelStatus::print);
        }
        return null;
    }

    private static void print(FeedStanding feed) {
        System.out.println(Words.say(
                feed.trouble().isEmpty() ? "channel.well" : "channel.trouble",
                feed.id(),
                feed.name(),
                Words.time(feed.lastSuccess()),
                feed.trouble()));
    }

    private static void print(TestStep step) {
        String trouble = step.trouble().map(Words::of).map(t -> t + "：").orElse("");
        System.out.println(
                Words.say(step.passed() ? "test.passed" : "test.failed", step.name(), trouble + step.detail()));
    }
}
