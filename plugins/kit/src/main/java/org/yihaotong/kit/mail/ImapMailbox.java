package org.yihaotong.kit.mail;

import com.sun.mail.imap.IMAPFolder;
import com.sun.mail.imap.IMAPStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.mail.FetchProfile;
import javax.mail.Flags;
import javax.mail.Folder;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.Store;
import javax.mail.internet.MimeMessage;
import javax.mail.search.HeaderTerm;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.kit.link.Letter;
import org.yihaotong.kit.link.Mail;
import org.yihaotong.kit.link.Mailbox;

/**
 * The mailbox during one log-in. No number of a mail outlives it, so it does not matter if the server numbers its mails
 * anew (UIDVALIDITY).
 */
final class ImapMailbox implements Mailbox {

    private static final Pattern SERVERS = Pattern.compile("(?i)(mailer-daemon|postmaster)(@.*)?");

    private final Store store;
    private final Session session;
    private final String address;

    ImapMailbox(Store store, Session session, String address) {
        this.store = store;
        this.session = session;
        this.address = address;
    }

    @Override
    public void sort(String folder, String sender, Sorter sorter) throws BackendException {
        try (Folder open = open(folder)) {
            for (Message message : ours(open, sender)) {
                put(open, message, sorter.folderOf(MailReading.read((MimeMessage) message)));
            }
        } catch (MessagingException e) {
            throw MailTrouble.reading(e);
        }
    }

    @Override
    public void sortAll(String folder, int most, long largest, Sorter sorter) throws BackendException {
        try (Folder open = open(folder)) {
            for (Message message : first(open, most)) {
                MimeMessage mail = (MimeMessage) message;
                boolean whole = mail.getSize() <= largest;
                put(open, mail, sorter.folderOf(whole ? MailReading.read(mail) : MailReading.headersOf(mail)));
            }
        } catch (MessagingException e) {
            throw MailTrouble.reading(e);
        }
    }

    private void put(Folder from, Message message, String to) throws MessagingException {
        if (!to.equals(HERE)) {
            message.setFlag(Flags.Flag.SEEN, true);
            move(from, message, ready(to));
        }
    }

    private static List<Message> first(Folder open, int most) throws MessagingException {
        Message[] all = open.getMessages(1, Math.min(most, open.getMessageCount()));
        FetchProfile facts = new FetchProfile();
        facts.add(FetchProfile.Item.FLAGS);
        facts.add(FetchProfile.Item.SIZE);
        open.fetch(all, facts);
        List<Message> first = new ArrayList<>();
        for (Message message : all) {
            if (!message.isSet(Flags.Flag.DELETED)) {
                first.add(message);
            }
        }
        return first;
    }

    @Override
    public Optional<Mail> find(String folder, String header, String value) throws BackendException {
        try (Folder open = open(folder)) {
            Message[] found = open.search(new HeaderTerm(header, value));
            for (int n = found.length - 1; n >= 0; n--) {
                Mail mail = MailReading.read((MimeMessage) found[n]);
                if (mail.header(header).equals(value)) {
                    return Optional.of(mail);
                }
            }
            return Optional.empty();
        } catch (MessagingException e) {
            throw MailTrouble.reading(e);
        }
    }

    @Override
    public void keep(String folder, Letter letter) throws BackendException {
        try {
            MimeMessage message = LetterPress.print(letter, address, session);
            message.setFlag(Flags.Flag.SEEN, true);
            ready(folder).appendMessages(new Message[] {message});
        } catch (MessagingException | IOException e) {
            throw MailTrouble.reading(e);
        }
    }

    /** Looked for here and not by the server: what servers make of a search differs. */
    private static List<Message> ours(Folder open, String sender) throws MessagingException {
        Message[] all = open.getMessages();
        FetchProfile headers = new FetchProfile();
        headers.add(FetchProfile.Item.ENVELOPE);
        open.fetch(all, headers);
        List<Message> ours = new ArrayList<>();
        for (Message message : all) {
            String from = MailReading.from((MimeMessage) message);
            if (from.equalsIgnoreCase(sender) || SERVERS.matcher(from).matches()) {
                ours.add(message);
            }
        }
        return ours;
    }

    private Folder open(String name) throws MessagingException {
        Folder folder = ready(name);
        folder.open(Folder.READ_WRITE);
        return folder;
    }

    private Folder ready(String name) throws MessagingException {
        Folder folder = store.getFolder(name);
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("no folder " + name);
        }
        return folder;
    }

    /** Moved at one stroke where the server can; else copied first and deleted then, so that it is never nowhere. */
    private void move(Folder from, Message message, Folder to) throws MessagingException {
        Message[] one = {message};
        if (((IMAPStore) store).hasCapability("MOVE")) {
            ((IMAPFolder) from).moveMessages(one, to);
        } else {
            from.copyMessages(one, to);
            message.setFlag(Flags.Flag.DELETED, true);
        }
    }
}
