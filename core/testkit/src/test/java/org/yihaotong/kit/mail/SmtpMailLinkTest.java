package org.yihaotong.kit.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.kit.link.Letter;
import org.yihaotong.kit.link.Mail;
import org.yihaotong.kit.link.MailAccount;
import org.yihaotong.kit.link.MailLink;
import org.yihaotong.kit.link.MailTooLargeException;
import org.yihaotong.kit.link.Mailbox;
import org.yihaotong.testkit.FixedClock;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.server.PostOffice;
import org.yihaotong.testkit.server.StubbornSmtp;

/** The link against a mail server, well and ill. */
public final class SmtpMailLinkTest {

    private static final String US = "hotline@12345.test";
    private static final String THEY = "unit@unit.test";
    private static final Charset GBK = Charset.forName("GBK");

    private final FixedClock clock = new FixedClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    private PostOffice post;
    private Relay smtp;
    private Relay imap;
    private MailLink link;

    @Before
    public void open() {
        post = PostOffice.open(Map.of(US, "right", THEY, "theirs"));
        smtp = new Relay(post.smtpPort());
        imap = new Relay(post.imapPort());
        link = link("right", 30);
    }

    @After
    public void close() {
        smtp.close();
        imap.close();
        post.close();
    }

    @Test
    public void aLetterArrivesAsItWasWritten() throws BackendException, MessagingException, IOException {
        byte[] photo = {1, 2, 3, (byte) 0xFF};
        link.send(letter("【12345】停水𠮷", "第一行\n第二行：㙍头村", file("现场照片.jpg", photo)));

        MimeMessage there = post.mails(THEY, "INBOX").get(0);
        assertEquals("<1@12345.test>", there.getMessageID());
        assertEquals("【12345】停水𠮷", there.getSubject());
        assertEquals("YC1", there.getHeader("X-12345-Order", null));
        Mail read = MailReading.read(there);
        assertEquals(US, read.from());
        assertEquals("第一行\n第二行：㙍头村", read.text().strip());
        assertEquals(clock.instant(), read.at());
        assertEquals("现场照片.jpg", read.files().get(0).name());
        try (InputStream in = read.files().get(0).source().open()) {
            assertArrayEquals(photo, in.readAllBytes());
        }
    }

    @Test
    public void noWordOfACitizenBecomesAHeader() throws BackendException, MessagingException {
        link.send(new Letter(
                "<1@12345.test>",
                THEY,
                "停水\r\nBcc: other@unit.test",
                "正文",
                clock.instant(),
                Map.of("X-12345-Order", "YC1\r\nX-Evil: 1"),
                List.of()));

        MimeMessage there = post.mails(THEY, "INBOX").get(0);
        assertNull(there.getHeader("Bcc"));
        assertNull(there.getHeader("X-Evil"));
        assertEquals("停水 Bcc: other@unit.test", there.getSubject());
    }

    @Test
    public void aMailIsMovedOnlyAfterItWasTaken() throws BackendException {
        post.deliver(US, eml("UTF-8", "收到", UTF_8));
        List<String> seen = new ArrayList<>();

        assertThrows(
                IllegalStateException.class,
                () -> link.inMailbox(box -> sort(box, mail -> {
                    throw new IllegalStateException("the centre's store is down");
                })));
        assertEquals(1, post.mails(US, "INBOX").size());
        link.inMailbox(box -> sort(box, mail -> {
            seen.add(mail.text().strip());
            return "Processed";
        }));
        link.inMailbox(box -> sort(box, mail -> "Rejected"));

        assertEquals(List.of("收到"), seen);
        assertEquals(1, post.mails(US, "Processed").size());
        assertEquals(0, post.mails(US, "Rejected").size());
    }

    @Test
    public void mailOfStrangersIsNotTouched() throws BackendException {
        post.deliver(US, "From: advert@spam.test\r\nSubject: buy\r\n\r\nx".getBytes(UTF_8));
        post.deliver(US, eml("UTF-8", "收到", UTF_8));
        List<String> seen = new ArrayList<>();

        link.inMailbox(box -> sort(box, mail -> {
            seen.add(mail.from());
            return "Processed";
        }));

        assertEquals(List.of(THEY), seen);
        assertEquals(1, post.mails(US, "INBOX").size());
    }

    @Test
    public void aMailboxThatIsNumberedAnewIsReadAllTheSame() throws BackendException {
        post.deliver(US, eml("UTF-8", "收到", UTF_8));
        List<String> seen = new ArrayList<>();
        Mailbox.Sorter look = mail -> {
            seen.add(mail.messageId());
            return Mailbox.HERE;
        };
        link.inMailbox(box -> sort(box, look));
        post.rebuild();
        link.inMailbox(box -> sort(box, look));

        assertEquals(List.of("<r1@unit.test>", "<r1@unit.test>"), seen);
    }

    @Test
    public void whatIsKeptIsFoundAgain() throws BackendException {
        link.inMailbox(box -> {
            box.keep("Sent", letter("一", "甲"));
            return true;
        });

        Optional<Mail> found = link.inMailbox(box -> box.find("Sent", "Message-ID", "<1@12345.test>"));
        Optional<Mail> none = link.inMailbox(box -> box.find("Sent", "Message-ID", "<1@12345>"));

        assertEquals("甲", found.orElseThrow().text().strip());
        assertTrue(none.isEmpty());
    }

    @Test
    public void everyCharsetOfTheOfficesIsRead() {
        assertEquals("已办结：镕", read(eml("GB2312", "已办结：镕", GBK)).text().strip());
        assertEquals("已办结", read(eml("gbk", "已办结", GBK)).text().strip());
        assertEquals("已办结", read(eml("UTF-8", "已办结", UTF_8)).text().strip());
    }

    @Test
    public void aCharsetThatIsSaidWronglyIsFoundOut() {
        assertEquals("已办结", read(eml("UTF-8", "已办结", GBK)).text().strip());
        assertEquals("已办结", read(eml("us-ascii", "已办结", UTF_8)).text().strip());
        assertEquals("已办结", read(eml("x-unknown", "已办结", GBK)).text().strip());
    }

    @Test
    public void htmlIsReadWithoutItsTags() {
        assertEquals(
                "签收\n请&稍等",
                read(eml("UTF-8", "<style>p{}</style><p>签收</p><p>请&amp;稍&#31561;</p>", UTF_8, "text/html"))
                        .text()
                        .strip());
    }

    @Test
    public void machinesAreTold() {
        assertTrue(
                read("From: a@b.test\r\nAuto-Submitted: auto-replied\r\n\r\nx").isAutomatic());
        assertTrue(read("From: a@b.test\r\nX-Autoreply: yes\r\n\r\nx").isAutomatic());
        assertTrue(read("From: a@b.test\r\nPrecedence: bulk\r\n\r\nx").isAutomatic());
        assertTrue(read("Return-Path: <>\r\nFrom: a@b.test\r\n\r\nx").isAutomatic());
        assertTrue(read("From: MAILER-DAEMON@b.test\r\n\r\nx").isAutomatic());
        assertFalse(read("From: a@b.test\r\nAuto-Submitted: no\r\n\r\nx").isAutomatic());
    }

    @Test
    public void aBounceNamesTheMailThatFailed() {
        Mail mail = read(String.join(
                "\r\n",
                "From: MAILER-DAEMON@unit.test",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                "",
                "--b",
                "",
                "failed",
                "--b",
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; x",
                "",
                "Final-Recipient: rfc822; unit@unit.test",
                "Action: failed",
                "Status: 5.2.2",
                "--b",
                "Content-Type: message/rfc822",
                "",
                "Message-ID: <1@12345.test>",
                "Subject: x",
                "",
                "x",
                "--b--",
                ""));

        assertEquals(Optional.of(new Mail.Bounce("<1@12345.test>", "5.2.2")), mail.bounce());
        assertFalse(mail.bounce().get().isTemporary());
    }

    @Test
    public void aWrongPasswordIsSaidOnBothSides() {
        MailLink stranger = link("wrong", 30);

        assertEquals(Kind.AUTHENTICATION, troubleOf(stranger, letter("一", "甲")).kind());
        assertEquals(
                Kind.AUTHENTICATION,
                assertThrows(BackendException.class, () -> stranger.inMailbox(box -> true))
                        .kind());
    }

    @Test
    public void serversThatAreDownAreTemporaryAndComeBackByThemselves() throws BackendException {
        smtp.cut();
        imap.cut();
        assertEquals(Kind.COMMUNICATION, troubleOf(link, letter("一", "甲")).kind());
        assertEquals(
                Kind.COMMUNICATION,
                assertThrows(BackendException.class, () -> link.inMailbox(box -> true))
                        .kind());

        smtp.mend();
        imap.mend();
        link.send(letter("一", "甲"));

        assertTrue(link.inMailbox(box -> true));
        assertEquals(1, post.mails(THEY, "INBOX").size());
    }

    @Test
    public void everyCodeOfTheServerHasItsMeaning() {
        assertEquals(Kind.COMMUNICATION, stubborn("MAIL", "421 later").kind());
        assertEquals(Kind.COMMUNICATION, stubborn("RCPT", "450 greylisted").kind());
        assertEquals(Kind.COMMUNICATION, stubborn(".", "").kind());
        assertEquals(Kind.CONFIGURATION, stubborn("RCPT", "550 no such user").kind());
        assertEquals(Kind.AUTHENTICATION, stubborn("AUTH", "535 no").kind());
        assertEquals(Kind.REFUSED, stubborn(".", "554 spam").kind());
        try (StubbornSmtp server = new StubbornSmtp(".", "552 too big")) {
            assertThrows(MailTooLargeException.class, () -> link("smtp://127.0.0.1:" + server.port(), "right", 30)
                    .send(letter("一", "甲")));
        }
    }

    @Test
    public void weSendNoMoreThanTheUnitTakes() throws BackendException {
        MailLink rare = link("right", 1);
        rare.send(letter("一", "甲"));
        assertEquals(Kind.COMMUNICATION, troubleOf(rare, letter("二", "乙")).kind());

        clock.advance(Duration.ofMinutes(61));
        rare.send(letter("二", "乙"));

        assertEquals(2, post.mails(THEY, "INBOX").size());
    }

    @Test
    public void whatIsNotFilledInIsAMatterOfSettings() {
        assertEquals(
                Kind.CONFIGURATION,
                troubleOf(link("", "x", 9), letter("一", "甲")).kind());
        assertEquals(
                Kind.CONFIGURATION,
                troubleOf(link("mail.test:25", "x", 9), letter("一", "甲")).kind());
    }

    private static Boolean sort(Mailbox box, Mailbox.Sorter sorter) throws BackendException {
        box.sort("INBOX", THEY, sorter);
        return true;
    }

    private BackendException stubborn(String command, String answer) {
        try (StubbornSmtp server = new StubbornSmtp(command, answer)) {
            return troubleOf(link("smtp://127.0.0.1:" + server.port(), "right", 30), letter("一", "甲"));
        }
    }

    private static BackendException troubleOf(MailLink link, Letter letter) {
        return assertThrows(BackendException.class, () -> link.send(letter));
    }

    private MailLink link(String password, int mailsAnHour) {
        return link("smtp://127.0.0.1:" + smtp.port(), password, mailsAnHour);
    }

    private MailLink link(String smtpAddress, String password, int mailsAnHour) {
        return new SmtpMailLinks(clock)
                .open(new MailAccount(smtpAddress, "imap://127.0.0.1:" + imap.port(), US, password, US, mailsAnHour));
    }

    private Letter letter(String subject, String text, FileContent... files) {
        return new Letter(
                "<1@12345.test>", THEY, subject, text, clock.instant(), Map.of("X-12345-Order", "YC1"), List.of(files));
    }

    private static FileContent file(String name, byte[] bytes) {
        return new FileContent("1", name, "image/jpeg", bytes.length, "", () -> new ByteArrayInputStream(bytes));
    }

    private Mail read(String eml) {
        return read(eml.getBytes(UTF_8));
    }

    /** What becomes of a mail that goes through the server and the mailbox. */
    private Mail read(byte[] eml) {
        String sender = new String(eml, UTF_8).contains("unit.test") ? THEY : "a@b.test";
        post.deliver(US, eml);
        List<Mail> read = new ArrayList<>();
        try {
            link.inMailbox(box -> {
                box.sort("INBOX", sender, mail -> {
                    read.add(mail);
                    return "Processed";
                });
                return true;
            });
        } catch (BackendException e) {
            throw new AssertionError(e);
        }
        return read.get(0);
    }

    private static byte[] eml(String charset, String text, Charset real) {
        return eml(charset, text, real, "text/plain");
    }

    private static byte[] eml(String charset, String text, Charset real, String type) {
        return ("From: " + THEY + "\r\nTo: " + US + "\r\nMessage-ID: <r1@unit.test>\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: " + type + "; charset=\"" + charset + "\"\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(text.getBytes(real)) + "\r\n")
                .getBytes(UTF_8);
    }
}
