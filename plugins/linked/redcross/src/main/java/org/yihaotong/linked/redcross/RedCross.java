package org.yihaotong.linked.redcross;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.link.Letter;
import org.yihaotong.kit.link.Mail;
import org.yihaotong.kit.link.MailAccount;
import org.yihaotong.kit.link.MailLink;
import org.yihaotong.kit.link.MailLinks;
import org.yihaotong.kit.link.Mailbox;

/** Sends orders to the Red Cross's mailbox and reads from the centre's own what its two people answer. */
@Component(configurationPid = "hotline.linked.redcross", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class RedCross implements HotlineAdapter {

    private static final String INBOX = "INBOX";
    private static final int MAILS_AN_HOUR = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final MailLink link;
    private final String unit;
    private final Clock clock;
    private final Letters letters;
    private final PostBag bag;
    private final Inbox inbox;

    @Activate
    public RedCross(Settings settings, @Reference MailLinks links, @Reference Clock clock) {
        this.link = links.trusting(settings.certificate())
                .open(new MailAccount(
                        settings.smtp(),
                        settings.imap(),
                        settings.user(),
                        settings._password(),
                        settings.address(),
                        MAILS_AN_HOUR));
        this.unit = settings.unit();
        this.clock = clock;
        this.letters = new Letters(settings.address(), unit, clock);
        this.bag = new PostBag(link, letters);
        this.inbox = new Inbox(bag, clock);
    }

    /** The mail server's 250 says that the mail is on its way; only the first reply says that the unit has it. */
    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        Letter letter = letters.of(order);
        return link.inMailbox(box -> {
            Optional<Mail> before = bag.sent(box, letter.messageId());
            if (before.isPresent() && !OrderText.isSame(before.get().text(), letter.text())) {
                throw new BackendException(Kind.REFUSED, "同号同版本而内容不同的转办件已经发出，请核对后改版重发。");
            }
            bag.sendOnce(box, letter);
            return Receipt.sent();
        });
    }

    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        return link.inMailbox(box -> {
            box.sort(INBOX, unit, mail -> inbox.sort(box, mail, intake));
            return watermark;
        });
    }

    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        return link.inMailbox(box -> {
            box.sort(INBOX, unit, mail -> {
                if (!CallFeed.isIt(mail) || mail.bounce().isPresent()) {
                    return Mailbox.HERE;
                }
                String flaw = CallFeed.take(mail, intake);
                return flaw.isEmpty() ? Inbox.PROCESSED : inbox.reject(box, mail, flaw);
            });
            return watermark;
        });
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        follow(urge.orderNo(), thread -> letters.of(urge, thread));
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        follow(withdrawal.orderNo(), thread -> letters.of(withdrawal, thread));
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        follow(decision.orderNo(), thread -> letters.of(decision, thread));
    }

    @Override
    public List<TestStep> test() {
        return new Steps()
                .then("登录收信服务器（IMAP）", () -> link.inMailbox(box -> "已登录中心邮箱"))
                .then("对方应答上一次联通测试", () -> link.inMailbox(this::lastAnswer))
                .then("登录发信服务器（SMTP）并发出联通测试邮件", () -> {
                    Letter test = letters.test();
                    link.inMailbox(box -> {
                        bag.sendOnce(box, test);
                        return true;
                    });
                    return "已发往 " + unit + "，对方几分钟内回复“收到”，届时再测一次即可看到";
                })
                .toList();
    }

    private String lastAnswer(Mailbox box) throws BackendException {
        Optional<Mail> test = box.find(PostBag.SENT, Letters.TYPE_HEADER, "TEST");
        if (test.isEmpty()) {
            return "还没有发过联通测试邮件";
        }
        for (String folder : List.of(INBOX, Inbox.PROCESSED)) {
            Optional<Mail> answer = box.find(folder, "In-Reply-To", test.get().messageId());
            if (answer.filter(RedCross::saysReceived).isPresent()) {
                return "对方已应答";
            }
        }
        if (test.get().at().plus(PATIENCE).isBefore(clock.instant())) {
            throw new BackendException(Kind.COMMUNICATION, "对方半小时没有应答联通测试邮件，请电话告知对方查看邮箱。");
        }
        return "对方还没有应答，刚发出不久";
    }

    /** 收到 in the first line; a machine's note that the mail was received is no answer. */
    private static boolean saysReceived(Mail mail) {
        String first = mail.text().strip().lines().findFirst().orElse("");
        return !mail.isAutomatic() && first.contains("收到");
    }

    /** What follows an order goes into its thread. */
    private void follow(String orderNo, Following letter) throws BackendException {
        link.inMailbox(box -> {
            bag.sendOnce(box, letter.in(bag.thread(box, orderNo)));
            return true;
        });
    }

    /** A mail that belongs to a thread. */
    @FunctionalInterface
    private interface Following {
        Letter in(String thread) throws BackendException;
    }
}
