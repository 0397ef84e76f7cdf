package org.yihaotong.testkit.server;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;

/** A mail server on loopback with a few mailboxes (GreenMail): SMTP with a log-in, and IMAP. */
public final class PostOffice implements AutoCloseable {

    private static final Session PLAIN = Session.getInstance(new Properties());

    private final PromptMail server;
    private final Map<String, GreenMailUser> users = new LinkedHashMap<>();
    private final Map<String, String> passwords = new LinkedHashMap<>();

    private PostOffice(int smtp, int imap) {
        server = new PromptMail(smtp, imap);
    }

    /** Opens with mailboxes for these addresses, which are the log-in names too. */
    public static PostOffice open(Map<String, String> passwords) {
        return open(passwords, 0, 0);
    }

    /** The same on these ports; 0: any free one. */
    public static PostOffice open(Map<String, String> passwords, int smtp, int imap) {
        PostOffice office = new PostOffice(smtp, imap);
        office.passwords.putAll(passwords);
        office.server.start();
        office.assign();
        return office;
    }

    public int smtpPort() {
        return server.port(ServerSetup.PROTOCOL_SMTP);
    }

    public int imapPort() {
        return server.port(ServerSetup.PROTOCOL_IMAP);
    }

    /** What lies in a folder of somebody's mailbox, the oldest first. */
    public List<MimeMessage> mails(String address, String folder) {
        MailFolder found = folder(address, folder);
        List<MimeMessage> mails = new ArrayList<>();
        if (found != null) {
            for (StoredMessage mail : found.getMessages()) {
                mails.add(mail.getMimeMessage());
            }
        }
        return mails;
    }

    /** Empties a folder. */
    public void empty(String address, String folder) {
        folder(address, folder).deleteAllMessages();
    }

    /** Lays a mail into somebody's INBOX, byte for byte as it came over the line. */
    public void deliver(String address, byte[] mail) {
        try {
            deliver(address, new MimeMessage(PLAIN, new ByteArrayInputStream(mail)));
        } catch (MessagingException e) {
            throw new IllegalArgumentException("no mail", e);
        }
    }

    /** Lays a mail into somebody's INBOX. */
    public void deliver(String address, MimeMessage mail) {
        users.get(address).deliver(mail);
    }

    /** The mailboxes are set up anew: all mails of INBOX are there again, unseen, under other numbers (UIDVALIDITY). */
    public void rebuild() {
        try {
            Map<String, List<MimeMessage>> kept = new LinkedHashMap<>();
            users.keySet().forEach(address -> kept.put(address, mails(address, "INBOX")));
            server.purgeEmailFromAllMailboxes();
            kept.forEach((address, mails) -> mails.forEach(mail -> deliver(address, mail)));
        } catch (FolderException e) {
            throw new IllegalStateException("the mail server's store failed", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private void assign() {
        passwords.forEach((address, password) -> users.put(address, server.setUser(address, address, password)));
        for (GreenMailUser user : users.values()) {
            for (String folder : List.of("Processed", "Rejected")) {
                try {
                    var host = server.getManagers().getImapHostManager();
                    host.createMailbox(user, folder);
                } catch (com.icegreen.greenmail.imap.AuthorizationException | FolderException e) {
                    throw new IllegalStateException("the mail server made no folder", e);
                }
            }
        }
    }

    private MailFolder folder(String address, String name) {
        return server.getManagers().getImapHostManager().getFolder(users.get(address), name);
    }
}
