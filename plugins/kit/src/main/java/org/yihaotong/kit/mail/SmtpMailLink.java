package org.yihaotong.kit.mail;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.Store;
import javax.mail.Transport;
import javax.mail.internet.MimeMessage;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.Letter;
import org.yihaotong.kit.link.MailAccount;
import org.yihaotong.kit.link.MailLink;
import org.yihaotong.kit.tls.Trust;

/** Logs in for every call, so that calls share nothing but the account and the count of what was sent. */
final class SmtpMailLink implements MailLink {

    private final MailAccount account;
    private final Clock clock;
    private final Trust trust;
    private final Deque<Instant> sent = new ArrayDeque<>();

    SmtpMailLink(MailAccount account, Clock clock, Trust trust) {
        this.account = account;
        this.clock = clock;
        this.trust = trust;
    }

    @Override
    public void send(Letter letter) throws BackendException {
        MailServer server = MailServer.of(account.smtp(), "smtp", "发信服务器（SMTP）");
        count();
        Session session = server.session(account.address(), trust);
        ClassLoader before = useMailsLoader();
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage message = LetterPress.print(letter, account.address(), session);
            transport.connect(server.host(), server.port(), account.user(), account.password());
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException | IOException e) {
            throw MailTrouble.sending(e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public <T> T inMailbox(Work<T> work) throws BackendException {
        MailServer server = MailServer.of(account.imap(), "imap", "收信服务器（IMAP）");
        Session session = server.session(account.address(), trust);
        ClassLoader before = useMailsLoader();
        try (Store store = session.getStore("imap")) {
            store.connect(server.host(), server.port(), account.user(), account.password());
            return work.in(new ImapMailbox(store, session, account.address()));
        } catch (MessagingException e) {
            throw MailTrouble.reading(e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private synchronized void count() throws BackendException {
        Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
        sent.removeIf(mail -> mail.isBefore(hourAgo));
        if (sent.size() >= account.mailsAnHour()) {
            throw new BackendException(Kind.COMMUNICATION, "一小时内已发出 " + sent.size() + " 封邮件，达到对方约定的上限，稍后自动重试。");
        }
        sent.add(clock.instant());
    }

    /** The library looks for its parts through the thread's class loader, which in a bundle knows nothing of them. */
    private static ClassLoader useMailsLoader() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(Session.class.getClassLoader());
        return before;
    }
}
