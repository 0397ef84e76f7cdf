package org.yihaotong.linked.hongyiwater;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.reply.ReplyLinks;
import org.yihaotong.kit.link.SmsArrived;
import org.yihaotong.kit.link.SmsLink;

/**
 * What lies at the gateway for us: delivery reports and answers by short message. The gateway gives each line once, so lines
 * are taken first, from one of its doors only, and carried away in the bookmark, which the centre stores; they are worked on
 * in the next round. A line that has to wait stays in the bookmark and holds up no other.
 */
final class Inbound {

    private static final int HAND = 100;
    private static final String REPORT = "R,";
    private static final String MESSAGE = "M,";
    private static final Duration HELPFUL = Duration.ofDays(1);

    private final Settings settings;
    private final SmsLink gateway;
    private final ReplyLinks links;
    private final Outbox outbox;
    private final Clock clock;

    Inbound(Settings settings, SmsLink gateway, ReplyLinks links, Outbox outbox, Clock clock) {
        this.settings = settings;
        this.gateway = gateway;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Works on what the bookmark holds and carries away what is new. */
    String collect(String bookmark, Intake intake) throws BackendException {
        List<String> lines = bookmark.lines().toList();
        List<String> next = new ArrayList<>();
        reports(of(REPORT, lines), next, intake);
        messages(of(MESSAGE, lines), next, intake);
        List<String> said = gateway.lines("mo", HAND);
        said.forEach(line -> next.add(MESSAGE + line));
        if (said.isEmpty()) {
            gateway.lines("report", HAND).forEach(line -> next.add(REPORT + line));
        }
        return String.join("\n", next);
    }

    private void reports(List<String> lines, List<String> next, Intake intake) {
        for (String line : lines) {
            try {
                report(line, intake);
            } catch (BackendException later) {
                next.add(REPORT + line);
            }
        }
    }

    private void messages(List<String> lines, List<String> next, Intake intake) {
        SmsArrived.Post post = SmsArrived.read(lines, clock.instant());
        post.waiting().forEach(line -> next.add(MESSAGE + line));
        for (String line : post.unreadable()) {
            String key = "mo/" + Outbox.digest(line);
            intake.putAside(new BadRecord(key, "短信回复的格式不合约定", line));
        }
        for (SmsArrived message : post.whole()) {
            try {
                hear(message, intake);
            } catch (BackendException later) {
                message.lines().forEach(line -> next.add(MESSAGE + line));
            }
        }
    }

    private static List<String> of(String kind, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(kind.length()))
                .toList();
    }

    /** {@code taskid,msgid,mobile,status,time}: what did not arrive goes to the second phone, and then a person is told. */
    private void report(String line, Intake intake) throws BackendException {
        String[] column = line.split(",", -1);
        Optional<String> order = column.length == 5
                ? links.noted(settings.hotline_id(), column[1], "of").filter(no -> !column[3].equals("DELIVRD"))
                : Optional.empty();
        if (order.isEmpty()) {
            return;
        }
        String second = settings.dutyPhones().length > 1 ? settings.dutyPhones()[1] : "";
        if (second.isEmpty() || column[2].equals(second)) {
            intake.take(note(column[1], order.get()));
            return;
        }
        try {
            outbox.waitForTheDay(order.get());
            outbox.send(order.get(), "second/" + column[1], "", second, second(order.get(), "second/" + column[1]));
        } catch (BackendException e) {
            if (e.isTemporary()) {
                throw e;
            }
            intake.take(note(column[1], order.get()));
        }
    }

    /** A link that a withdrawal spent is not opened again. */
    private String second(String orderNo, String occasion) throws BackendException {
        String mark = links.mark(settings.hotline_id(), orderNo);
        return outbox.isWithdrawn(orderNo) ? Texts.withdrawn(mark) : Texts.second(mark, outbox.link(orderNo, occasion));
    }

    private UnitReply note(String id, String orderNo) {
        return new UnitReply(
                "undelivered/" + id,
                orderNo,
                ReplyKind.PROGRESS,
                "【短信没有送达任何值班手机，请电话通知弘益水务】",
                "短信网关",
                clock.instant(),
                Optional.empty(),
                false,
                Optional.empty(),
                "");
    }

    private void hear(SmsArrived message, Intake intake) throws BackendException {
        if (!List.of(settings.dutyPhones()).contains(message.mobile())) {
            String lines = String.join("\n", message.lines());
            intake.putAside(new BadRecord("mo/" + message.id(), "不是登记的值班手机发来的短信，没有采用", lines));
            return;
        }
        Optional<Spoken> spoken = Spoken.read(message.content(), message.at());
        Optional<String> order = spoken.flatMap(said -> links.orderOf(settings.hotline_id(), said.mark()));
        if (order.isEmpty()) {
            help(message);
            return;
        }
        Spoken said = spoken.orElseThrow();
        Intake.Taken taken = intake.take(reply(message, said, order.get()));
        boolean over = said.kind() == ReplyKind.COMPLETED || said.kind() == ReplyKind.RETURN_REQUEST;
        if (taken.isGood() && over) {
            links.end(settings.hotline_id(), order.get());
        }
    }

    private UnitReply reply(SmsArrived message, Spoken said, String orderNo) {
        return new UnitReply(
                "mo/" + message.id(),
                orderNo,
                said.kind(),
                said.text(),
                "值班员",
                message.at().isAfter(clock.instant()) ? clock.instant() : message.at(),
                said.result(),
                false,
                said.newDue(),
                "");
    }

    /** One answer to what was not understood, by day and within the day; its number makes a second one the same message. */
    private void help(SmsArrived message) throws BackendException {
        if (message.at().plus(HELPFUL).isBefore(clock.instant())) {
            return;
        }
        outbox.waitForTheDay("");
        String digits = message.id().replaceAll("[^0-9]", "");
        String id = "9" + (digits.length() > 19 ? digits.substring(digits.length() - 19) : digits);
        Outbox.judge(
                gateway.send(List.of(message.mobile()), Texts.HELP, id, "01").code());
    }
}
