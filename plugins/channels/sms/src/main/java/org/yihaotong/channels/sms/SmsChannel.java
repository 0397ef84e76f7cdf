package org.yihaotong.channels.sms;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.channel.AsideTray;
import org.yihaotong.api.channel.ChannelDesk;
import org.yihaotong.api.channel.ChannelFeed;
import org.yihaotong.api.citizen.CitizenNotice;
import org.yihaotong.api.citizen.CitizenNotifier;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.citizen.NoticeReceipts;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.link.NoticeLinks;
import org.yihaotong.kit.link.SmsLink;

/** Citizens and the centre write each other short messages, through an operator's gateway. */
@Component(
        configurationPid = "channel.sms",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = {
            ChannelFeed.ID + "=sms",
            ChannelFeed.NAME + "=短信",
            CitizenNotifier.ADDRESS + "=" + CitizenNotifier.PHONE
        })
@Designate(ocd = Settings.class, factory = true)
public final class SmsChannel implements ChannelFeed, CitizenNotifier {

    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86-?)?(1[0-9]{10})");
    private static final Pattern MESSAGE = Pattern.compile("([^,]{1,32}),.*");
    private static final Pattern RECEIPT =
            Pattern.compile("[^,]*,([0-9]{1,20}),[0-9]+,([A-Z]+(?::[0-9A-Za-z]{1,8})?),[0-9]{14}");
    private static final int MOST = 100;
    private static final int FEW = 500;

    private final Settings settings;
    private final SmsLink gateway;
    private final NoticeReceipts receipts;
    private final Book book;
    private final Texts texts;
    private final Sending sending;
    private final Hearing hearing;

    @Activate
    public SmsChannel(
            Settings settings,
            @Reference NoticeLinks links,
            @Reference ChannelDesk desk,
            @Reference AsideTray tray,
            @Reference NoticeReceipts receipts,
            @Reference Ledger ledger,
            @Reference Clock clock) {
        this.settings = settings;
        this.gateway = links.trusting(settings.certificate())
                .sms(settings.notice_url(), settings.user(), settings._password());
        this.receipts = receipts;
        this.book = new Book(ledger, clock);
        this.texts = new Texts(settings.signature());
        this.sending = new Sending(settings, gateway, book, texts, clock);
        this.hearing = new Hearing(desk, tray, book, sending, clock);
    }

    @Deactivate
    void close() {
        gateway.close();
    }

    @Override
    public void collect() throws BackendException {
        needGateway();
        for (String line : gateway.lines("mo", MOST)) {
            Matcher message = MESSAGE.matcher(line);
            book.came(Book.CAME, "mo" + (message.matches() ? message.group(1) : Book.hidden(line)), line);
        }
        hearing.hear();
        for (String line : gateway.lines("report", MOST)) {
            book.came(Book.RECEIPTS, "re" + Book.hidden(line), line);
        }
        book.due(Book.RECEIPTS, MOST).forEach(this::report);
        sending.send();
        book.forget();
    }

    private void report(Ledger.Entry entry) {
        Matcher line = RECEIPT.matcher(entry.text());
        if (line.matches()) {
            boolean delivered = line.group(2).equals("DELIVRD");
            book.noticeOf(line.group(1)).ifPresent(notice -> {
                if (delivered) {
                    receipts.arrived(notice);
                } else {
                    receipts.failed(notice, "运营商回执 " + line.group(2) + "，请改用电话告知");
                }
            });
        }
        book.done(entry);
    }

    @Override
    public void tell(CitizenNotice notice) throws BackendException {
        needGateway();
        String mobile = mobile(notice);
        if (mobile.isEmpty()) {
            throw new BackendException(Kind.REFUSED, "来电号码不是手机，收不到短信，请改用电话告知。");
        }
        String key = "n" + notice.id();
        if (!book.isDone(key)) {
            book.sent(sending.send(key, mobile, texts.notice(notice.kind(), notice.text())), notice.id());
            if (notice.kind() == NoticeKind.CALLBACK_LINK) {
                book.asked(mobile, notice.ticket());
            }
            book.done(key);
        }
    }

    @Override
    public Instant notBefore(CitizenNotice notice, Instant now) {
        String mobile = mobile(notice);
        return mobile.isEmpty() || book.isDone("n" + notice.id()) ? now : sending.opens(mobile);
    }

    private static String mobile(CitizenNotice notice) {
        Matcher mobile = MOBILE.matcher(notice.phone());
        return mobile.matches() ? mobile.group(1) : "";
    }

    @Override
    public List<TestStep> test() {
        return new Steps()
                .then("地址、签名和子号码", () -> {
                    needGateway();
                    return "已填写";
                })
                .then("联通测试 balance", () -> {
                    long left = gateway.balance();
                    return left < FEW ? "登录成功，短信只剩 " + left + " 条，请尽快充值" : "登录成功，短信余额 " + left + " 条";
                })
                .toList();
    }

    private void needGateway() throws BackendException {
        if (settings.notice_url().isBlank()) {
            throw new BackendException(Kind.CONFIGURATION, "尚未填写短信渠道的网关地址，请管理员填写后再试。");
        }
        if (!settings.ext().matches("[0-9]{2,4}") || settings.signature().matches(".*[【】].*|\\s*")) {
            throw new BackendException(Kind.CONFIGURATION, "短信渠道的子号码应为 2 至 4 位数字，签名不带方括号。");
        }
    }
}
