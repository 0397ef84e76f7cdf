package org.yihaotong.api.channel;

import java.util.List;
import java.util.Optional;
import org.yihaotong.api.ticket.Channel;

/**
 * How much the channels bear (渠道限流). Counted by each node for itself, in memory.
 *
 * @param limits one for each channel at most; a channel without one takes nothing
 * @param wrongTries after so many wrong pairs of number and tail within ten minutes a source is not answered, 3 to 1,000
 * @param wrongTriesAtTicket after so many wrong tails within an hour a ticket answers to no tail, 5 to 1,000
 * @param files how many files one appeal takes with it, 0 to 20
 * @param fileMegabytes how large each may be, 1 to 50
 */
public record ChannelRules(
        List<ChannelLimit> limits, int wrongTries, int wrongTriesAtTicket, int files, int fileMegabytes) {

    /** The name of the rule book that holds them. */
    public static final String BOOK = "channels";

    /** What holds before anybody changes it; many citizens share one address, so a page's limit is wide. */
    public static final ChannelRules PRESET = new ChannelRules(
            List.of(
                    new ChannelLimit(Channel.WEB, 30, 60, 2000),
                    new ChannelLimit(Channel.OPEN311, 600, 1200, 3000),
                    new ChannelLimit(Channel.MAIL, 20, 40, 1000),
                    new ChannelLimit(Channel.SMS, 10, 20, 2000)),
            30,
            20,
            9,
            10);

    public ChannelRules {
        limits = limits == null ? List.of() : List.copyOf(limits);
    }

    /** The limit of this channel. */
    public Optional<ChannelLimit> of(Channel channel) {
        return limits.stream().filter(l -> l.channel() == channel).findFirst();
    }

    /** How large a file may be, in bytes. */
    public long largestFile() {
        return fileMegabytes * 1024L * 1024L;
    }
}
