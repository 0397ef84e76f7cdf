package org.yihaotong.channels.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Mail;

/**
 * What a letter says (来信): the same letter always says the same.
 *
 * @param text what was written now, clean
 */
record Told(String subject, String text, Caller caller, List<FileContent> files) {

    private static final int TITLE = 100;
    private static final int NAME = 40;
    private static final int ADDRESS = 254;
    private static final int CONTENT = 4000;
    private static final int SUPPLEMENT = 1000;
    private static final String REST = "\n（全文见附件“来信全文.txt”）";
    private static final Pattern PREFIX =
            Pattern.compile("^((re|fw|fwd|回复|答复|转发)\\s{0,3}[:：]\\s{0,3}){1,20}", Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSED_ON = Pattern.compile("^(fw|fwd|转发)\\s{0,3}[:：].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE =
            Pattern.compile("(?:电话|手机|联系方式|手机号码?)\\s{0,3}[:：是为]?\\s{0,3}(1[0-9]{10})(?![0-9])");
    private static final Map<String, AppealType> TYPES = Map.of(
            "投诉", AppealType.COMPLAINT,
            "举报", AppealType.COMPLAINT,
            "咨询", AppealType.CONSULTATION,
            "请问", AppealType.CONSULTATION,
            "建议", AppealType.SUGGESTION,
            "表扬", AppealType.PRAISE,
            "求助", AppealType.HELP);

    static Told of(Mail mail) {
        String subject = Wording.line(mail.subject(), 2 * TITLE, "");
        boolean passedOn = PASSED_ON.matcher(subject).matches();
        String text = Wording.clean(passedOn ? mail.text() : Quotes.cut(mail.text()));
        Caller caller = new Caller(name(mail.header("From")), phone(text), address(mail));
        return new Told(PREFIX.matcher(subject).replaceFirst("").strip(), text, caller, mail.files());
    }

    /** Of a letter whose text is too much, or was not read at all: who wrote it, and what about. */
    static Told headOf(Mail mail) {
        String subject = Wording.line(mail.subject(), 2 * TITLE, "");
        Caller caller = new Caller(name(mail.header("From")), "", address(mail));
        return new Told(PREFIX.matcher(subject).replaceFirst("").strip(), "", caller, List.of());
    }

    /** What a person makes of it; of a letter without words, that its sender is to be asked. */
    Appeal aside() {
        return isEmpty() ? new Told("", "来信没有可读的文字，请联系来信人。", caller, files).appeal() : appeal();
    }

    /** Whether there is nothing that could be handled. */
    boolean isEmpty() {
        return subject.isEmpty() && text.isEmpty();
    }

    Appeal appeal() {
        return new Appeal(
                type(),
                Urgency.NORMAL,
                title(),
                text.isEmpty() ? subject : cut(text, CONTENT),
                FiveElements.NONE,
                Place.UNKNOWN,
                "",
                Map.of(),
                caller,
                Optional.empty(),
                false,
                Channel.MAIL,
                Optional.empty());
    }

    /** The words for a ticket that is there already. */
    String supplement() {
        return text.isEmpty() ? subject : cut(text, SUPPLEMENT);
    }

    /** The letter's files; before them the whole text, if it is longer than so. */
    List<FileContent> files(boolean supplement) {
        List<FileContent> all = new ArrayList<>();
        if (text.length() > (supplement ? SUPPLEMENT : CONTENT)) {
            byte[] whole = text.getBytes(UTF_8);
            all.add(new FileContent(
                    "0", "来信全文.txt", "text/plain", whole.length, "", () -> new ByteArrayInputStream(whole)));
        }
        all.addAll(files);
        return all;
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : Wording.head(text, limit - REST.length()) + REST;
    }

    private String title() {
        String line = subject.length() >= 2 ? subject : text.lines().findFirst().orElse("");
        String title = Wording.line(line, TITLE, "");
        return title.length() >= 2 ? title : "市民来信";
    }

    private AppealType type() {
        return TYPES.entrySet().stream()
                .filter(type -> subject.contains(type.getKey()))
                .min((one, other) -> subject.indexOf(one.getKey()) - subject.indexOf(other.getKey()))
                .map(Map.Entry::getValue)
                .orElse(AppealType.REPORT);
    }

    /** The name beside the address, if it is one. */
    private static String name(String from) {
        int address = from.lastIndexOf('<');
        String name = address < 1 ? "" : from.substring(0, address).replaceAll("[\"'<>]", "");
        String line = Wording.line(name, NAME, "");
        return line.contains("@") ? "" : line;
    }

    /** No address is longer than the protocol allows. */
    private static String address(Mail mail) {
        return mail.from().length() <= ADDRESS ? mail.from() : "";
    }

    private static String phone(String text) {
        Matcher phone = PHONE.matcher(text);
        return phone.find() ? phone.group(1) : "";
    }

    /** Never shows what it says. */
    @Override
    public String toString() {
        return "Told[…]";
    }
}
