package org.yihaotong.channels.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yihaotong.api.channel.ChannelDesk;
import org.yihaotong.api.channel.Visit;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Mail;
import org.yihaotong.kit.link.Mailbox;

/** Makes of each letter what it is, and says where it lies then. */
final class Inbox {

    /** 已收: its words are in a ticket. */
    static final String TAKEN = "Taken";

    /** 待看: a person has to look. */
    static final String ASIDE = "Aside";

    /** 过频: of somebody who writes too often; a person has to look. */
    static final String FLOOD = "Flood";

    /** 自动: nobody wrote it. */
    static final String AUTOMATIC = "Automatic";

    private static final int MOST_FILES = 30;

    private final ChannelDesk desk;
    private final Outbox outbox;
    private final Threads threads;
    private final Settings settings;
    private boolean full; // the channel bears no more for now; what is left stays where it is

    Inbox(ChannelDesk desk, Outbox outbox, Threads threads, Settings settings) {
        this.desk = desk;
        this.outbox = outbox;
        this.threads = threads;
        this.settings = settings;
    }

    /** The folder for a letter, once all that it says is stored. */
    String folderOf(Mail mail) throws BackendException {
        if (full) {
            return Mailbox.HERE;
        }
        if (Robots.wrote(mail, settings.address())) {
            return AUTOMATIC;
        }
        String key = key(mail);
        try {
            return sorted(mail, key);
        } catch (RuntimeException e) {
            if (outbox.stumblesFor(key)) {
                return ASIDE; // something in it is too much for us; those behind it must not wait for ever
            }
            throw e;
        }
    }

    private String sorted(Mail mail, String key) throws BackendException {
        if (!mail.whole()) {
            outbox.promise(key, mail, "", Answers.tooLarge(settings.letterMegabytes()));
            return ASIDE;
        }
        Told told = Told.of(mail);
        if (told.isEmpty()) {
            outbox.promise(key, mail, "", Answers.empty());
            return ASIDE;
        }
        try {
            take(mail, told, key);
            return TAKEN;
        } catch (RefusedException e) {
            return refused(mail, key, e);
        } catch (InvalidInputException e) {
            outbox.promise(key, mail, "", Answers.refused(words(e)));
            return ASIDE;
        } catch (IOException e) {
            throw new BackendException(Kind.COMMUNICATION, "本中心暂时存不下来信，稍后自动重试。", e);
        }
    }

    private String refused(Mail mail, String key, RefusedException e) {
        switch (e.code()) {
            case "flood-channel" -> {
                full = true;
                return Mailbox.HERE;
            }
            case "flood-source" -> {
                outbox.promise("flood-" + outbox.today(mail.from()), mail, "", Answers.flooded());
                return FLOOD;
            }
            case "key-reused" -> {
                return ASIDE; // the mail program gave two letters one id
            }
            default -> {
                outbox.promise(key, mail, "", Answers.refused(e.getMessage()));
                return ASIDE;
            }
        }
    }

    private void take(Mail mail, Told told, String key) throws IOException {
        Visit visit = new Visit(Channel.MAIL, mail.from());
        Optional<String> known = threads.tickets(mail).stream()
                .filter(number -> holds(visit, number, mail.from()))
                .filter(number -> isSupplement(visit, number, told, key))
                .findFirst();
        if (known.isPresent()) {
            List<String> misfits = attach(visit, known.get(), told.files(true));
            outbox.promise(key, mail, known.get(), Answers.supplemented(known.get(), misfits));
            return;
        }
        String number = desk.accept(visit, told.appeal(), List.of(), key);
        outbox.begin(number, mail.messageId());
        List<String> misfits = attach(visit, number, told.files(false));
        outbox.promise(key, mail, number, Answers.accepted(number, misfits));
    }

    /** Only the sender of a ticket's first letter adds to it; who guesses too much is nobody's sender. */
    private boolean holds(Visit visit, String number, String sender) {
        try {
            return desk.holds(visit, number, sender);
        } catch (RefusedException tired) {
            return false;
        }
    }

    /** False if the ticket takes no more, so that the letter is an appeal of its own. */
    private boolean isSupplement(Visit visit, String number, Told told, String key) {
        try {
            desk.supplement(visit, number, told.supplement(), "s" + key);
            return true;
        } catch (RefusedException e) {
            if (e.code().startsWith("flood-")) {
                throw e;
            }
            return false;
        }
    }

    /** Lays the files beside the ticket; answers which were not taken, and why. */
    private List<String> attach(Visit visit, String number, List<FileContent> files) throws IOException {
        List<String> misfits = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            FileContent file = files.get(i);
            String name = Wording.line(file.name(), 60, "附件");
            if (i >= MOST_FILES) {
                misfits.add("第" + (i + 1) + "个起：一封信最多收 " + MOST_FILES + " 个附件。");
                break;
            }
            try {
                desk.attach(visit, number, file);
            } catch (InvalidInputException e) {
                misfits.add(name + "：" + words(e));
            } catch (RefusedException e) {
                misfits.add(name + "：" + e.getMessage());
            }
        }
        return misfits;
    }

    private static String words(InvalidInputException e) {
        return e.errors().stream().map(FieldError::message).distinct().collect(Collectors.joining("；"));
    }

    /** A letter's own; the same Message-ID from somebody else is another letter. */
    private static String key(Mail mail) {
        try {
            byte[] own = (mail.messageId() + "\n" + mail.from()).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(own), 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
