package org.yihaotong.channels.mail;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.channel.AsideTray;
import org.yihaotong.api.channel.ChannelDesk;
import org.yihaotong.api.channel.ChannelFeed;
import org.yihaotong.api.citizen.CitizenNotice;
import org.yihaotong.api.citizen.CitizenNotifier;
import org.yihaotong.api.citizen.NoticeReceipts;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.link.Letter;
import org.yihaotong.kit.link.Mail;
import org.yihaotong.kit.link.MailAccount;
import org.yihaotong.kit.link.MailLink;
import org.yihaotong.kit.link.MailLinks;

/** Citizens write to the centre, and the centre writes back in the same thread. */
@Component(
        configurationPid = "channel.mail",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = {
            ChannelFeed.ID + "=mail",
            ChannelFeed.NAME + "=来信",
            CitizenNotifier.ADDRESS + "=" + CitizenNotifier.MAIL
        })
@Designate(ocd = Settings.class, factory = true)
public final class MailChannel implements ChannelFeed, CitizenNotifier {

    private static final String INBOX = "INBOX";
    private static final int AT_ONCE = 100;
    private static final long MEGABYTE = 1024L * 1024L;

    private final Settings settings;
    private final ChannelDesk desk;
    private final AsideTray tray;
    private final NoticeReceipts receipts;
    private final Clock clock;
    private final MailLink link;
    private final Threads threads;
    private final Outbox outbox;

    @Activate
    public MailChannel(
            Settings settings,
            @Reference MailLinks links,
            @Reference ChannelDesk desk,
            @Reference AsideTray tray,
            @Reference NoticeReceipts receipts,
            @Reference Ledger ledger,
            @Reference Clock clock) {
        this.settings = settings;
        this.desk = desk;
        this.tray = tray;
        this.receipts = receipts;
        this.clock = clock;
        this.link = links.trusting(settings.certificate())
                .open(new MailAccount(
                        settings.notice_url(),
                        settings.imap(),
                        settings.user(),
                        settings._password(),
                        settings.address(),
                        settings.lettersAnHour()));
        this.threads = new Threads(settings.address());
        this.outbox = new Outbox(ledger, link, threads, settings.answersPerSender(), clock);
    }

    @Override
    public void collect() throws BackendException {
        needMailbox();
        Inbox inbox = new Inbox(desk, tray, outbox, threads, settings);
        link.inMailbox(box -> {
            box.sortAll(INBOX, AT_ONCE, settings.letterMegabytes() * MEGABYTE, mail -> {
                bounced(mail);
                return inbox.folderOf(mail);
            });
            return true;
        });
        outbox.send();
    }

    private void bounced(Mail mail) {
        mail.bounce().filter(bounce -> !bounce.isTemporary()).ifPresent(bounce -> threads.noticeOf(bounce.messageId())
                .ifPresent(id -> receipts.failed(id, "邮件被对方邮件服务器退回（" + bounce.status() + "）")));
    }

    @Override
    public void tell(CitizenNotice notice) throws BackendException {
        needMailbox();
        if (notice.mail().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "市民没有留下邮箱。");
        }
        if (outbox.isSent(notice.id())) {
            return;
        }
        Map<String, String> thread = outbox.beginning(notice.ticket())
                .map(letter -> Map.of("In-Reply-To", letter, "References", letter, "Auto-Submitted", "auto-generated"))
                .orElse(Map.of("Auto-Submitted", "auto-generated"));
        link.send(new Letter(
                threads.notice(notice.ticket(), notice.id()),
                notice.mail(),
                "【12345】工单" + notice.ticket() + " 办理告知",
                notice.text() + "\n",
                clock.instant(),
                thread,
                List.of()));
        outbox.sent(notice.id());
    }

    @Override
    public List<TestStep> test() {
        return new Steps()
                .then("地址和账号", () -> {
                    needMailbox();
                    return "已填写";
                })
                .then("登录收信服务器（IMAP）", () -> link.inMailbox(box -> "已登录 " + settings.address()))
                .then("登录发信服务器（SMTP）并发出一封信给自己", () -> {
                    link.send(toMyself());
                    return "已发出，下一次收信时归入“自动邮件”";
                })
                .toList();
    }

    private Letter toMyself() {
        String stamp = Beijing.compact(clock.instant());
        return new Letter(
                "<test." + stamp + "@" + settings.address().replaceFirst(".*@", "") + ">",
                settings.address(),
                "【12345】联通测试 " + stamp,
                "联通测试\n",
                clock.instant(),
                Map.of("Auto-Submitted", "auto-generated"),
                List.of());
    }

    private void needMailbox() throws BackendException {
        if (settings.notice_url().isBlank() || settings.imap().isBlank()) {
            throw new BackendException(Kind.CONFIGURATION, "尚未填写来信渠道的收发信服务器，请管理员填写后再试。");
        }
        if (!settings.address().matches("[^@\\s<>]{1,64}@[A-Za-z0-9.-]{1,90}")) {
            throw new BackendException(Kind.CONFIGURATION, "来信渠道的信箱地址写错了，应如 12345@example.gov.cn。");
        }
    }
}
