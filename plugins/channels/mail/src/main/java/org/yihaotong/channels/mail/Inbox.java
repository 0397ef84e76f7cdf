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
import org.yihaotong.api.channel.AsideReason;
import org.yihaotong.api.channel.AsideTray;
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
    private final AsideTray tray;
    private final Outbox outbox;
    private final Threads threads;
    private final Settings settings;
    private boolean full; // the channel bears no more for now; what is left stays where it is

    Inbox(ChannelDesk desk, AsideTray tray, Outbox outbox, Threads threads, Settings settings) {
        this.desk = desk;
        this.tray = tray;
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
                tray.lay(AsideReason.UNREADABLE, Told.headOf(mail).aside(), "正文和附件在信箱的 " + ASIDE, key);
                return ASIDE; // something in it is too much for us; those behind it must not wait for ever
            }
            throw e;
        }
    }

    private String sorted(Mail mail, String key) throws BackendException {
        if (!mail.whole()) {
            outbox.promise(key, mail, "", Answers.tooLarge(settings.letterMegabytes()));
            tray.lay(AsideReason.TOO_LARGE, Told.headOf(mail).aside(), "正文和附件没有读取，在信箱的 " + ASIDE, key);
            return ASIDE;
        }
        Told told = Told.of(mail);
        if (told.isEmpty()) {
            outbox.promise(key, mail, "", Answers.empty());
            return aside(AsideReason.EMPTY, told, ASIDE, key);
        }
        try {
            take(mail, told, key);
            return TAKEN;
        } catch (RefusedException e) {
            return refused(mail, told, key, e);
        } catch (InvalidInputException e) {
            outbox.promise(key, mail, "", Answers.refused(words(e)));
            return aside(AsideReason.REFUSED, told, ASIDE, key);
        } catch (IOException e) {
            throw new BackendException(Kind.COMMUNICATION, "本中心暂时存不下来信，稍后自动重试。", e);
        }
    }

    private String refused(Mail mail, Told told, String key, RefusedException e) {
        switch (e.code()) {
            case "flood-channel" -> {
                full = true;
                return Mailbox.HERE;
            }
            case "flood-source" -> {
                outbox.promise("flood-" + outbox.today(mail.from()), mail, "", Answers.flooded());
                return aside(AsideReason.FLOOD, told, FLOOD, key);
            }
            case "key-reused" -> {
                // the mail program gave two letters one id; what they say tells them apart
                return aside(
                        AsideReason.SAME_ID, told, ASIDE, digest(key + "\n" + told.subject() + "\n" + told.text()));
            }
            default -> {
                outbox.promise(key, mail, "", Answers.refused(e.getMessage()));
                return aside(AsideReason.REFUSED, told, ASIDE, key);
            }
        }
    }

    /** Lays what the letter says before a person; the letter itself goes into this folder. */
    private String aside(AsideReason reason, Told told, String folder, String key) {
        int files = told.files(false).size();
        tray.lay(reason, told.aside(), files == 0 ? "" : "附件 " + files + " 个，在信箱的 " + folder, key);
        return folder;
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
        return digest(mail.messageId() + "\n" + mail.from());
    }

    private static String digest(String own) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(own.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
