package org.yihaotong.linked.intercitybus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.paper.Workbooks;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Letter;
import org.yihaotong.kit.link.Mail;
import org.yihaotong.kit.link.MailLink;
import org.yihaotong.kit.link.MailTooLargeException;
import org.yihaotong.kit.link.Mailbox;

/**
 * What goes out. Rows wait in {@code Waiting} until a batch may go; a batch lies in {@code Outgoing}, numbered and whole,
 * before it is sent, and in {@code Sent} afterwards. Wherever this is cut off, the next round sends the same batch again,
 * and the unit throws a number away that it knows.
 */
final class Batches {

    static final String SENT = "Sent";

    private static final String REFUSED = "Refused";

    private static final String PONG = "PONG.";
    private static final String WAITING = "Waiting";
    private static final String OUTGOING = "Outgoing";
    private static final String DAY = "X-12345-Day";
    private static final String BATCH = "X-12345-Batch";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_ROWS = 50;
    private static final int MOST_PICTURES = 5;

    private final MailLink link;
    private final Workbooks workbooks;
    private final Form form;
    private final Terms terms;
    private final Clock clock;

    /** Who writes to whom, and how often. */
    record Terms(String address, String unit, Duration between) {

        /** A Message-ID of ours. */
        String id(String local) {
            return "<" + local + "@" + address.substring(address.indexOf('@') + 1) + ">";
        }
    }

    Batches(MailLink link, Workbooks workbooks, Form form, Terms terms, Clock clock) {
        this.link = link;
        this.workbooks = workbooks;
        this.form = form;
        this.terms = terms;
        this.clock = clock;
    }

    /** Lets a row wait for its batch, once. */
    void add(Mailbox box, BatchRow row, List<FileContent> files) throws BackendException {
        String id = terms.id("ROW." + row.key());
        Optional<Mail> before = box.find(WAITING, "Message-ID", id);
        before = before.isPresent() ? before : box.find(SENT, "Message-ID", id);
        if (before.isEmpty()) {
            box.keep(WAITING, letter(id, "待发", row.spelled(), Map.of(), files));
        } else if (!row.isSameAs(BatchRow.parse(row.key(), before.get().text()))) {
            throw new BackendException(Kind.REFUSED, "同号同版本而内容不同的转办单已经交出，请核对后改版重交。");
        }
    }

    /** Whether this row waits or went out. */
    boolean knows(Mailbox box, String key) throws BackendException {
        String id = terms.id("ROW." + key);
        return box.find(WAITING, "Message-ID", id).isPresent()
                || box.find(SENT, "Message-ID", id).isPresent();
    }

    /** Sends what was not sent to its end, and then a new batch if one may go; all that waits if something is urgent. */
    void flush(Mailbox box, boolean urgent) throws BackendException {
        sendOutgoing(box);
        boolean more = urgent || mayGo(box);
        while (more) {
            more = sendNext(box) && urgent;
        }
    }

    /** Sends what fits into one batch, nothing out of its order; answers whether more waits. */
    private boolean sendNext(Mailbox box) throws BackendException {
        List<BatchRow> rows = new ArrayList<>();
        List<FileContent> files = new ArrayList<>();
        AtomicBoolean full = new AtomicBoolean();
        box.sort(WAITING, terms.address(), mail -> {
            boolean fits =
                    rows.size() < MOST_ROWS && files.size() + mail.files().size() <= MOST_PICTURES;
            full.compareAndSet(false, !fits);
            if (!full.get()) {
                rows.add(BatchRow.parse(key(mail), mail.text()));
                files.addAll(mail.files());
            }
            return Mailbox.HERE;
        });
        if (rows.isEmpty()) {
            return false;
        }
        box.keep(OUTGOING, batch(box, rows, files));
        sendOutgoing(box);
        return full.get();
    }

    /** Sends a batch once more, as it was. */
    void sendAgain(Mail batch) throws BackendException {
        Letter letter = new Letter(
                batch.messageId(), terms.unit(), batch.subject(), batch.text(), batch.at(), Map.of(), batch.files());
        try {
            link.send(letter);
        } catch (MailTooLargeException e) {
            link.send(new Letter(
                    letter.messageId(),
                    letter.to(),
                    letter.subject(),
                    letter.text() + "（图片过大，不能随信传送，请致电12345）\n",
                    letter.at(),
                    Map.of(),
                    letter.files().subList(0, 1)));
        }
    }

    /** An answer or a test, once. */
    void sendOnce(Mailbox box, String local, String subject, String text) throws BackendException {
        String id = terms.id(local);
        if (box.find(SENT, "Message-ID", id).isEmpty()) {
            Letter letter = letter(id, subject, text, Map.of("X-12345-Type", local.replaceAll("\\..*", "")), List.of());
            link.send(letter);
            box.keep(SENT, letter);
        }
    }

    /** Notes that the unit has answered the connection test of this moment, whatever its mail says of what it answers. */
    void answered(Mailbox box, String stamp) throws BackendException {
        if (!isAnswered(box, stamp)) {
            box.keep(SENT, letter(terms.id(PONG + stamp), "联通测试 " + stamp + " 已应答", "", Map.of(), List.of()));
        }
    }

    boolean isAnswered(Mailbox box, String stamp) throws BackendException {
        return box.find(SENT, "Message-ID", terms.id(PONG + stamp)).isPresent();
    }

    /** A batch that the mail server will not take for good makes way for the next; its orders are refused at the next look. */
    private void sendOutgoing(Mailbox box) throws BackendException {
        box.sort(OUTGOING, terms.address(), batch -> {
            String to = isTaken(batch) ? SENT : REFUSED;
            Set<String> keys = Set.copyOf(List.of(batch.text().split("\\s+", -1)));
            box.sort(WAITING, terms.address(), row -> keys.contains(key(row)) ? to : Mailbox.HERE);
            return to;
        });
    }

    private boolean isTaken(Mail batch) throws BackendException {
        try {
            sendAgain(batch);
            return true;
        } catch (BackendException e) {
            if (e.kind() == Kind.REFUSED) {
                return false;
            }
            throw e;
        }
    }

    /** Gives each batch that was refused to somebody who ends its orders, and puts everything of it away. */
    void refused(Mailbox box, Consumer<Mail> end) throws BackendException {
        box.sort(REFUSED, terms.address(), mail -> {
            if (mail.headers().containsKey(BATCH.toLowerCase(Locale.ROOT))) {
                end.accept(mail);
            }
            return Inbox.REJECTED;
        });
    }

    /** Also after midnight, when the last batch was yesterday's. */
    private boolean mayGo(Mailbox box) throws BackendException {
        Instant since = clock.instant().minus(terms.between());
        Optional<Mail> ofToday = lastOf(box, day(clock.instant()));
        Optional<Mail> last = ofToday.isPresent() ? ofToday : lastOf(box, day(since));
        return last.filter(mail -> mail.at().isAfter(since)).isEmpty();
    }

    private static Optional<Mail> lastOf(Mailbox box, String day) throws BackendException {
        return box.find(SENT, DAY, day);
    }

    private Letter batch(Mailbox box, List<BatchRow> rows, List<FileContent> files) throws BackendException {
        String today = day(clock.instant());
        int last = lastOf(box, today)
                .map(mail -> Integer.parseInt(mail.header(BATCH).substring(10)))
                .orElse(0);
        String number = "CJ" + today + String.format("%03d", last + 1);
        List<FileContent> all = new ArrayList<>();
        all.add(workbook(number, rows));
        all.addAll(files);
        String keys = String.join("\n", rows.stream().map(BatchRow::key).toList());
        return letter(
                terms.id(number),
                "【12345转办】" + number + "（" + rows.size() + "件）",
                "请填写附件中的表格后回信。本批：\n" + keys + "\n",
                Map.of(DAY, today, BATCH, number),
                all);
    }

    private FileContent workbook(String number, List<BatchRow> rows) throws BackendException {
        try {
            byte[] bytes = workbooks.write(form.tabs(number, rows, clock.instant()));
            return new FileContent(
                    "0", number + ".xlsx", XLSX, bytes.length, "", () -> new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new BackendException(Kind.COMMUNICATION, "本中心暂时写不出表格，稍后自动重试。");
        }
    }

    private Letter letter(
            String id, String subject, String text, Map<String, String> headers, List<FileContent> files) {
        Instant now = clock.instant();
        return new Letter(id, terms.unit(), subject, text, now, headers, files);
    }

    private static String key(Mail row) {
        return row.messageId().replaceFirst("<ROW\\.", "").replaceFirst("@[^@]*$", "");
    }

    private static String day(Instant moment) {
        return Beijing.compact(moment).substring(0, 8);
    }
}
