package org.yihaotong.kit.tls;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.Access;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.Letter;
import org.yihaotong.kit.link.MailAccount;
import org.yihaotong.kit.link.MailLink;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapLink;
import org.yihaotong.kit.link.SoapTerms;
import org.yihaotong.kit.link.SoapVersion;
import org.yihaotong.kit.mail.SmtpMailLinks;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.kit.soap.CxfSoapLinks;
import org.yihaotong.testkit.backoffice.LoopbackDoor;
import org.yihaotong.testkit.server.Certificates;
import org.yihaotong.testkit.server.PostOffice;
import org.yihaotong.testkit.server.TlsFront;
import org.yihaotong.testkit.server.TlsFront.Manner;

/** HTTP, SOAP and mail over TLS: only whom we trust hears anything, and what is wrong with a certificate is said. */
public final class EncryptedLinksTest {

    private static final String US = "hotline@12345.test";
    private static final String ENVELOPE = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
            + "<pong xmlns=\"urn:test\"/></s:Body></s:Envelope>";
    private static final Certificates CA = new Certificates();

    private int asked;
    private final LoopbackDoor office = new LoopbackDoor(0, 1 << 16, ask -> {
        asked++;
        return new PushAnswer(200, "text/xml;charset=UTF-8", ENVELOPE);
    });
    private final TlsFront front = new TlsFront(office.port(), Manner.AT_ONCE, CA.server());

    @After
    public void close() {
        front.close();
        office.close();
    }

    @Test
    public void aServiceWithACertificateOfItsOwnAuthorityIsReachedIfItIsTrusted() throws BackendException {
        try (RestLink link = rest(CA.pem())) {
            assertEquals(200, link.send(Ask.get("/")).status());
        }
        assertEquals("pong", call(CA.pem()).name());
    }

    @Test
    public void theAuthorityMayStandOnOneLineAsAPlaceholderGivesIt() throws BackendException {
        try (RestLink link = rest(CA.pem().replace("\n", "\\n"))) {
            assertEquals(200, link.send(Ask.get("/")).status());
        }
    }

    @Test
    public void whoeverTheMachineDoesNotKnowIsToldNothing() {
        assertSaid("不受信任", () -> rest("").send(Ask.get("/")));
        assertSaid("不受信任", () -> call(""));
        assertSaid("不受信任", () -> rest(new Certificates().pem()).send(Ask.get("/")));
        assertEquals(0, asked);
    }

    @Test
    public void aCertificateForAnotherHostIsSaidAsSuch() {
        front.show(CA.otherServer());

        assertSaid("不是发给这个主机名", () -> rest(CA.pem()).send(Ask.get("/")));
        assertSaid("不是发给这个主机名", () -> call(CA.pem()));
        assertEquals(0, asked);
    }

    @Test
    public void anExpiredCertificateIsSaidAsSuchAndARenewedOneIsTakenByItself() throws BackendException {
        front.show(CA.expiredServer());
        RestLink link = rest(CA.pem());
        assertSaid("已过期", () -> link.send(Ask.get("/")));
        assertSaid("已过期", () -> call(CA.pem()));
        assertEquals(0, asked);

        front.show(CA.server());

        assertEquals(200, link.send(Ask.get("/")).status());
    }

    @Test
    public void aSettingThatHoldsNoCertificateIsAMatterOfSettings() {
        for (String wrong : new String[] {"/nowhere/ca.pem", "-----BEGIN CERTIFICATE-----\nMII\n", "ca"}) {
            BackendException trouble =
                    assertThrows(BackendException.class, () -> rest(wrong).send(Ask.get("/")));
            assertEquals(Kind.CONFIGURATION, trouble.kind());
            assertTrue(trouble.getMessage(), trouble.getMessage().contains("信任的证书"));
        }
    }

    @Test
    public void mailIsSentAndReadOverBothKindsOfTls() throws BackendException {
        try (PostOffice post = PostOffice.open(Map.of(US, "word", "unit@test.test", "word"))) {
            for (boolean atOnce : new boolean[] {true, false}) {
                try (TlsFront smtp = new TlsFront(post.smtpPort(), atOnce ? Manner.AT_ONCE : Manner.SMTP, CA.server());
                        TlsFront imap =
                                new TlsFront(post.imapPort(), atOnce ? Manner.AT_ONCE : Manner.IMAP, CA.server())) {
                    String how = atOnce ? "s" : "+starttls";
                    MailLink good = mail(CA.pem(), "smtp" + how, smtp.port(), "imap" + how, imap.port());
                    MailLink wary = mail("", "smtp" + how, smtp.port(), "imap" + how, imap.port());
                    int before = post.mails("unit@test.test", "INBOX").size();

                    good.send(letter());
                    good.inMailbox(box -> box.find("INBOX", "Message-ID", "none"));

                    assertEquals(
                            before + 1, post.mails("unit@test.test", "INBOX").size());
                    assertSaid("发信服务器的证书不受信任", () -> wary.send(letter()));
                    assertSaid("收信服务器的证书不受信任", () -> wary.inMailbox(box -> box.find("INBOX", "Message-ID", "none")));
                    imap.show(CA.expiredServer());
                    smtp.show(CA.otherServer());
                    assertSaid("已过期", () -> good.inMailbox(box -> box.find("INBOX", "Message-ID", "none")));
                    assertSaid("不是发给这个主机名", () -> good.send(letter()));
                    assertEquals(
                            before + 1, post.mails("unit@test.test", "INBOX").size());
                }
            }
        }
    }

    @Test
    public void aMailServerThatOffersNoTlsIsNotToldThePassword() {
        try (PostOffice post = PostOffice.open(Map.of(US, "word"))) {
            MailLink link = mail(CA.pem(), "smtp+starttls", post.smtpPort(), "imap+starttls", post.imapPort());

            assertThrows(BackendException.class, () -> link.send(letter()));
            assertThrows(BackendException.class, () -> link.inMailbox(box -> box.find("INBOX", "Message-ID", "none")));
        }
    }

    private static Letter letter() {
        return new Letter("<1@12345.test>", "unit@test.test", "工单", "停水", Instant.now(), Map.of(), List.of());
    }

    private MailLink mail(String trusted, String smtp, int smtpPort, String imap, int imapPort) {
        return new SmtpMailLinks(Clock.systemUTC())
                .trusting(trusted)
                .open(new MailAccount(
                        smtp + "://localhost:" + smtpPort, imap + "://localhost:" + imapPort, US, "word", US, 100));
    }

    private RestLink rest(String trusted) {
        return new CxfRestLinks()
                .trusting(trusted)
                .open("https://127.0.0.1:" + front.port(), Duration.ofSeconds(5), Access.NONE);
    }

    private SoapElement call(String trusted) throws BackendException {
        try (SoapLink link = new CxfSoapLinks()
                .trusting(trusted)
                .open(new SoapTerms("https://127.0.0.1:" + front.port(), SoapVersion.SOAP_11, Duration.ofSeconds(5)))) {
            return link.call("urn:ping", SoapElement.element("urn:test", "ping"));
        }
    }

    private static void assertSaid(String words, ThrowingRunnable attempt) {
        BackendException trouble = assertThrows(BackendException.class, attempt);
        assertEquals(trouble.getMessage(), Kind.AUTHENTICATION, trouble.kind());
        assertTrue(trouble.getMessage(), trouble.getMessage().contains(words));
    }
}
