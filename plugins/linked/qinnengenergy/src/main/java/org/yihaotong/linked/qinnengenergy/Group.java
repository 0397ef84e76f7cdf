package org.yihaotong.linked.qinnengenergy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.reply.ReplyLinks;
import org.yihaotong.kit.link.Sent;

/**
 * Sends each message to the group once, although the group knows no repeats: a note tells how far it got. What may have
 * gone out goes once more after a minute, marked as sent again, and then no more.
 */
final class Group {

    private static final Duration WAIT = Duration.ofSeconds(60);
    private static final String SENT = "sent";
    private static final String UNSURE = "unsure";
    private static final String AGAIN = "again";

    private final String hotline;
    private final ReplyLinks links;
    private final Clock clock;

    Group(String hotline, ReplyLinks links, Clock clock) {
        this.hotline = hotline;
        this.links = links;
        this.clock = clock;
    }

    /** Sends what is given to it. */
    @FunctionalInterface
    interface Speaking {
        Sent say(String message) throws BackendException;
    }

    /** How far a message got: what happened, a digest of what it said, and when. */
    private record Note(String state, String digest, Instant at) {

        static Note read(String words) {
            String[] part = words.split("\\|", 3);
            return new Note(part[0], part[1], Instant.ofEpochSecond(Long.parseLong(part[2])));
        }

        String words() {
            return state + "|" + digest + "|" + at.getEpochSecond();
        }
    }

    /**
     * Says a message about an order once.
     *
     * @param digest of what it is about; another one under the same occasion is refused
     */
    void say(String orderNo, String occasion, String digest, String message, Speaking speaking)
            throws BackendException {
        Optional<Note> before = links.noted(hotline, orderNo, occasion).map(Note::read);
        if (before.filter(note -> !note.digest().equals(digest)).isPresent()) {
            throw new BackendException(Kind.REFUSED, "群里已发过同号而内容不同的工单，请核对后改派或撤回。");
        }
        if (isSent(before)) {
            return;
        }
        boolean again = before.isPresent();
        Sent sent = speaking.say(again ? marked(message) : message);
        String state = sent == Sent.SENT ? SENT : again ? AGAIN : UNSURE;
        links.note(hotline, orderNo, occasion, new Note(state, digest, clock.instant()).words());
        if (sent == Sent.UNSURE) {
            throw new BackendException(
                    Kind.COMMUNICATION, again ? "群机器人两次没有应答，不再重发；请在群里核实是否收到。" : "群机器人没有按时应答，一分钟后重发一次。");
        }
    }

    private boolean isSent(Optional<Note> before) throws BackendException {
        if (before.isEmpty()) {
            return false;
        }
        if (before.get().state().equals(AGAIN)) {
            throw new BackendException(Kind.REFUSED, "群机器人两次没有应答，不再重发；请在群里核实是否收到。");
        }
        if (before.get().state().equals(UNSURE) && before.get().at().plus(WAIT).isAfter(clock.instant())) {
            throw new BackendException(Kind.COMMUNICATION, "群机器人没有按时应答，满一分钟后重发一次。");
        }
        return before.get().state().equals(SENT);
    }

    private static String marked(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message + " (重发)" : message.substring(0, end) + " (重发)" + message.substring(end);
    }
}
