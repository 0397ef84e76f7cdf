package org.yihaotong.linked.intercitybus;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.paper.Workbooks;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.link.Mail;
import org.yihaotong.kit.link.MailAccount;
import org.yihaotong.kit.link.MailLink;
import org.yihaotong.kit.link.MailLinks;
import org.yihaotong.kit.link.Mailbox;

/** Sends workbooks of orders to Intercity Bus's mailbox and reads them when they come back filled in. */
@Component(configurationPid = "hotline.linked.intercitybus", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class IntercityBus implements HotlineAdapter {

    private static final String INBOX = "INBOX";
    /** The agreement names no limit; what more than one mail a minute would say, no office reads. */
    private static final int MAILS_AN_HOUR = 60;

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final MailLink link;
    private final Clock clock;
    private final String unit;
    private final Workbooks workbooks;
    private final Batches batches;
    private final Inbox inbox;

    @Activate
    public IntercityBus(
            Settings settings, @Reference MailLinks links, @Reference Workbooks workbooks, @Reference Clock clock) {
        this.link = links.trusting(settings.certificate())
                .open(new MailAccount(
                        settings.smtp(),
                        settings.imap(),
                        settings.user(),
                        settings._password(),
                        settings.address(),
                        MAILS_AN_HOUR));
        this.clock = clock;
        this.unit = settings.unit();
        this.workbooks = workbooks;
        Form form = new Form(settings._checkKey());
        Batches.Terms terms = new Batches.Terms(settings.address(), unit, Duration.ofMinutes(settings.batchMinutes()));
        this.batches = new Batches(link, workbooks, form, terms, clock);
        this.inbox = new Inbox(batches, workbooks, form, clock);
    }

    /** The row is on its way or waits for the next batch; only the first answer says that the unit has it. */
    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        return link.inMailbox(box -> {
            batches.add(box, BatchRow.of(order), BatchRow.pictures(order));
            batches.flush(box, order.urgency() != Urgency.NORMAL);
            return Receipt.sent();
        });
    }

    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        AtomicBoolean full = new AtomicBoolean();
        link.inMailbox(box -> {
            box.sort(INBOX, unit, mail -> {
                String to = inbox.sort(box, mail, intake);
                full.compareAndSet(
                        false,
                        to.equals(Mailbox.HERE)
                                && mail.bounce().filter(Inbox::isFull).isPresent());
                return to;
            });
            batches.flush(box, false);
            inbox.endRefused(box, intake);
            return true;
        });
        if (full.get()) {
            throw new BackendException(Kind.COMMUNICATION, "对方的邮箱满了（5.2.2），每小时自动重发；请电话告知对方清理邮箱。");
        }
        return watermark;
    }

    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        return link.inMailbox(box -> {
            box.sort(INBOX, unit, mail -> {
                if (!CallFeed.isIt(mail) || mail.bounce().isPresent()) {
                    return Mailbox.HERE;
                }
                String flaw = CallFeed.take(mail, workbooks, intake);
                return flaw.isEmpty() ? Inbox.PROCESSED : inbox.reject(box, mail, "话务", List.of(flaw));
            });
            return watermark;
        });
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        boolean supervision = urge.level() > 0;
        if (supervision && urge.replyBy().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "督办须写明要求回复的时间。");
        }
        String by = urge.replyBy().map(IntercityBus::minute).orElse("");
        put(BatchRow.of(urge.orderNo() + ".U" + urge.id(), urge.orderNo(), urge.text(), by, supervision ? "督办" : "催办"));
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        put(BatchRow.of(withdrawal.orderNo() + ".W", withdrawal.orderNo(), withdrawal.reason(), "", "撤单"));
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        boolean returns = decision.kind() == ReplyKind.RETURN_REQUEST;
        if (decision.agree() && !returns && decision.newDue().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "同意延期须写明新的办理时限。");
        }
        String limit = decision.agree() && !returns ? minute(decision.newDue().get()) : "";
        put(BatchRow.of(
                decision.orderNo() + ".D" + Form.hash(decision.replyId()),
                decision.orderNo(),
                decision.opinion(),
                limit,
                (returns ? "退单" : "延期") + (decision.agree() ? "同意" : "不同意")));
    }

    @Override
    public List<TestStep> test() {
        return new Steps()
                .then("登录收信服务器（IMAP）", () -> link.inMailbox(box -> "已登录中心邮箱"))
                .then("对方应答上一次联通测试", () -> link.inMailbox(this::lastAnswer))
                .then("登录发信服务器（SMTP）并发出联通测试邮件", () -> {
                    String stamp = Beijing.compact(clock.instant());
                    link.inMailbox(box -> {
                        batches.sendOnce(box, "TEST." + stamp, "【12345】联通测试 " + stamp, "请直接回复本邮件。\n");
                        return true;
                    });
                    return "已发往 " + unit + "，对方回信后再测一次即可看到";
                })
                .toList();
    }

    private String lastAnswer(Mailbox box) throws BackendException {
        Optional<Mail> test = box.find(Batches.SENT, "X-12345-Type", "TEST");
        if (test.isEmpty()) {
            return "还没有发过联通测试邮件";
        }
        if (batches.isAnswered(box, Inbox.stamp(test.get()))) {
            return "对方已应答";
        }
        for (String folder : List.of(INBOX, Inbox.PROCESSED)) {
            if (box.find(folder, "In-Reply-To", test.get().messageId()).isPresent()) {
                return "对方已应答";
            }
        }
        if (test.get().at().plus(PATIENCE).isBefore(clock.instant())) {
            throw new BackendException(Kind.COMMUNICATION, "对方半小时没有应答联通测试邮件，请电话告知对方查看邮箱。");
        }
        return "对方还没有应答，刚发出不久";
    }

    private void put(BatchRow row) throws BackendException {
        link.inMailbox(box -> {
            batches.add(box, row, List.of());
            batches.flush(box, false);
            return true;
        });
    }

    private static String minute(java.time.Instant moment) {
        return Beijing.text(moment).substring(0, 16);
    }
}
