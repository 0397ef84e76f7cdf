package org.yihaotong.linked.redcross;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.kit.link.Mail;
import org.yihaotong.kit.link.Mailbox;

/** Reads the unit's mails: replies of people, notes of machines, reports of mail servers. */
final class Inbox {

    static final String PROCESSED = "Processed";
    static final String REJECTED = "Rejected";

    private static final Pattern ORDER_NO = Pattern.compile("【12345】(?:【[^】]*】)+\\s*([A-Za-z0-9-]{1,32})(?:\\s|$)");
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMinutes(30);
    private static final int MOST_TRIES = 8;
    private static final Duration UNTIL_LAST_TRY = BEFORE_NEXT_TRY.multipliedBy(MOST_TRIES + 1);
    private static final int MOST_FILES = 9;

    private final PostBag bag;
    private final Clock clock;

    Inbox(PostBag bag, Clock clock) {
        this.bag = bag;
        this.clock = clock;
    }

    /** Where a mail belongs, once what it says is stored. */
    String sort(Mailbox box, Mail mail, Intake intake) throws BackendException {
        if (mail.bounce().isPresent()) {
            return bounced(box, mail, intake);
        }
        if (CallFeed.isIt(mail)) {
            return Mailbox.HERE;
        }
        if (mail.isAutomatic() || mail.subject().contains("【联通测试】")) {
            return PROCESSED;
        }
        Optional<String> named = named(mail);
        Optional<Letters.Version> answered = answered(mail);
        if (named.isPresent()
                && answered.isPresent()
                && !named.get().equals(answered.get().orderNo())) {
            return reject(box, mail, "回复的邮件与主题里的工单编号不是同一件，请分别回复。");
        }
        Optional<String> orderNo = answered.map(Letters.Version::orderNo).or(() -> named);
        if (orderNo.isEmpty()) {
            return reject(box, mail, "主题里没有工单编号，请直接“回复”中心的邮件并保留主题。");
        }
        ReplyText reply = ReplyText.read(mail.text(), mail.at());
        return reply.flaw().isEmpty()
                ? take(box, mail, orderNo.get(), answered, reply, intake)
                : reject(box, mail, reply.flaw());
    }

    String reject(Mailbox box, Mail mail, String reason) throws BackendException {
        if (!mail.isAutomatic()) {
            bag.sendOnce(box, bag.letters().unreadable(mail, reason));
        }
        return REJECTED;
    }

    private String take(
            Mailbox box, Mail mail, String orderNo, Optional<Letters.Version> answered, ReplyText text, Intake intake)
            throws BackendException {
        answered.filter(Letters.Version::isOrder)
                .ifPresent(version -> intake.acknowledged(version.orderNo(), version.number(), ""));
        boolean again = text.kind() == ReplyKind.COMPLETED && completedBefore(box, mail);
        Instant now = clock.instant();
        UnitReply reply = new UnitReply(
                id(mail),
                orderNo,
                again ? ReplyKind.CORRECTED : text.kind(),
                text.text(),
                "",
                mail.at().isAfter(now) ? now : mail.at(),
                text.result(),
                false,
                text.newDue(),
                "",
                mail.files().subList(0, Math.min(MOST_FILES, mail.files().size())));
        Intake.Taken taken = intake.take(reply);
        return taken.isGood() ? PROCESSED : reject(box, mail, "中心无法采用这封回复：" + taken.reason());
    }

    /** A later answer in the same thread is a correction. */
    private static boolean completedBefore(Mailbox box, Mail mail) throws BackendException {
        Optional<Mail> before = mail.answers().isEmpty()
                ? Optional.empty()
                : box.find(PROCESSED, "In-Reply-To", mail.answers().get(0));
        return before.filter(other -> !other.messageId().equals(mail.messageId()))
                .filter(other -> ReplyText.read(other.text(), other.at()).kind() == ReplyKind.COMPLETED)
                .isPresent();
    }

    private String bounced(Mailbox box, Mail mail, Intake intake) throws BackendException {
        Mail.Bounce bounce = mail.bounce().get();
        Optional<Mail> sent = box.find(PostBag.SENT, "Message-ID", bounce.messageId());
        if (sent.filter(letter -> letter.headers().containsKey("x-12345-type")).isEmpty()) {
            return Mailbox.HERE;
        }
        boolean early = mail.at().plus(BEFORE_NEXT_TRY).isAfter(clock.instant());
        if (bounce.isTemporary() && early) {
            return Mailbox.HERE;
        }
        Optional<Letters.Version> about = bag.letters().version(bounce.messageId());
        boolean soon = sent.get().at().plus(UNTIL_LAST_TRY).isAfter(clock.instant());
        String reason = "邮件没有送到，被对方邮件服务器退回（" + bounce.status() + "）";
        if (about.isPresent() && about.get().isOrder()) {
            int version = about.get().number();
            intake.refused(about.get().orderNo(), version, reason, bounce.isTemporary() && version <= MOST_TRIES);
        } else if (about.isPresent() && bounce.isTemporary() && soon) {
            bag.sendAgain(sent.get());
        } else if (about.isPresent()) {
            intake.declined(about.get().orderNo(), about.get().what().orElseThrow(), reason);
        }
        return PROCESSED;
    }

    private Optional<Letters.Version> answered(Mail mail) {
        return mail.answers().stream()
                .flatMap(id -> bag.letters().version(id).stream())
                .findFirst();
    }

    private static Optional<String> named(Mail mail) {
        Matcher named = ORDER_NO.matcher(mail.subject());
        return named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }

    static String id(Mail mail) {
        String id = mail.messageId().replaceAll("[<>]", "");
        return id.length() <= 64 ? id : id.substring(0, 50) + "~" + Integer.toHexString(id.hashCode());
    }
}
