package org.yihaotong.linked.intercitybus;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Intake.FollowUp;
import org.yihaotong.api.paper.Workbooks;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.link.Mail;
import org.yihaotong.kit.link.Mailbox;

/** Reads the unit's mails: the workbook counts, not the subject. */
final class Inbox {

    static final String PROCESSED = "Processed";
    static final String REJECTED = "Rejected";

    private static final Pattern STAMP = Pattern.compile("\\d{14}");
    /** The key of an order's version, or of what came after the order. */
    private static final Pattern ROW = Pattern.compile("([A-Za-z0-9-]+)\\.(?:(\\d+)|([UWD]).*)");

    private static final Map<String, FollowUp> FOLLOW_UPS =
            Map.of("U", FollowUp.URGE, "W", FollowUp.WITHDRAWAL, "D", FollowUp.DECISION);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofHours(1);

    private final Batches batches;
    private final Workbooks workbooks;
    private final Form form;
    private final Clock clock;

    Inbox(Batches batches, Workbooks workbooks, Form form, Clock clock) {
        this.batches = batches;
        this.workbooks = workbooks;
        this.form = form;
        this.clock = clock;
    }

    /** Where a mail belongs, once what it says is stored. */
    String sort(Mailbox box, Mail mail, Intake intake) throws BackendException {
        if (mail.bounce().isPresent()) {
            return bounced(box, mail, intake);
        }
        if (CallFeed.isIt(mail)) {
            return Mailbox.HERE;
        }
        if (mail.isAutomatic()) {
            return PROCESSED;
        }
        if (mail.subject().contains("联通测试")) {
            batches.answered(box, stamp(mail));
            return PROCESSED;
        }
        Found found = new Found();
        if (forms(mail).isEmpty()) {
            found.flaws.add("没有附上转办单表格（.xlsx；不收 .xls 和 .xlsm）");
        }
        for (FileContent file : forms(mail)) {
            try {
                FilledForm filled = FilledForm.read(Enclosures.bytes(file), file.name(), workbooks, form);
                take(box, mail, filled, intake, found);
            } catch (IOException e) {
                found.flaws.add("附件不是能读出的表格，请用原来的 .xlsx 填写");
            }
        }
        return found.flaws.isEmpty() ? PROCESSED : sentBack(box, mail, found);
    }

    /** The moment that a connection test and its answer bear in their subjects; empty if there is none. */
    static String stamp(Mail mail) {
        Matcher stamp = STAMP.matcher(mail.subject());
        return stamp.find() ? stamp.group() : "";
    }

    /** Answers once what is to be corrected. */
    String reject(Mailbox box, Mail mail, String batch, List<String> flaws) throws BackendException {
        if (!mail.isAutomatic()) {
            batches.sendOnce(
                    box,
                    "BACK." + Form.hash(mail.messageId()),
                    "【12345转办】" + batch + " 退回修改",
                    String.join("\n", flaws) + "\n");
        }
        return REJECTED;
    }

    /** What was wrong in a mail, and how many rows of it were news all the same. */
    private static final class Found {
        private final List<String> flaws = new ArrayList<>();
        private String batch = "";
        private int good;
    }

    /** Takes the good rows; what is wrong with a row of a withdrawn order is nobody's concern any more. */
    private void take(Mailbox box, Mail mail, FilledForm filled, Intake intake, Found found) throws BackendException {
        found.batch = found.batch.isEmpty() ? filled.batch() : found.batch;
        for (FilledForm.Line line : filled.lines(mail.at())) {
            String flaw = line.flaw();
            if (line.reply().isPresent()) {
                Intake.Taken taken = intake.take(line.reply().get());
                flaw = taken.isGood() ? "" : taken.reason();
                found.good++;
            }
            if (!flaw.isEmpty() && !batches.knows(box, line.orderNo() + ".W")) {
                found.flaws.add(line.no() + "：" + flaw);
            }
        }
        if (filled.isForeign()) {
            found.flaws.add("没有名为“转办单”的工作表，请用原来的表格填写");
        } else if (filled.batch().isEmpty()) {
            found.flaws.add("表格里没有批次号");
        }
    }

    private String sentBack(Mailbox box, Mail mail, Found found) throws BackendException {
        String rejected = reject(box, mail, found.batch, found.flaws);
        return found.good > 0 ? PROCESSED : rejected;
    }

    /** A full mailbox is tried hourly; anything else for good ends the batch's orders. */
    private String bounced(Mailbox box, Mail mail, Intake intake) throws BackendException {
        Mail.Bounce bounce = mail.bounce().get();
        Optional<Mail> batch = box.find(Batches.SENT, "Message-ID", bounce.messageId())
                .filter(sent -> sent.headers().containsKey("x-12345-batch"));
        if (batch.isEmpty()) {
            return Mailbox.HERE;
        }
        if (bounce.isTemporary() || isFull(bounce)) {
            boolean early = mail.at().plus(BEFORE_NEXT_TRY).isAfter(clock.instant());
            if (!early) {
                batches.sendAgain(batch.get());
            }
            return early ? Mailbox.HERE : PROCESSED;
        }
        end(batch.get(), "邮件没有送到，被对方邮件服务器退回（" + bounce.status() + "）", intake);
        return PROCESSED;
    }

    /** Ends what is in the batches that the mail server would not take. */
    void endRefused(Mailbox box, Intake intake) throws BackendException {
        batches.refused(box, batch -> end(batch, "发信服务器拒收装有它的邮件，不再重发，请与对方核对", intake));
    }

    private static void end(Mail batch, String reason, Intake intake) {
        for (String key : batch.text().split("\\s+", -1)) {
            Matcher row = ROW.matcher(key);
            if (row.matches() && row.group(2) != null) {
                intake.refused(row.group(1), Integer.parseInt(row.group(2)), reason, false);
            } else if (row.matches()) {
                intake.declined(row.group(1), FOLLOW_UPS.get(row.group(3)), reason);
            }
        }
    }

    static boolean isFull(Mail.Bounce bounce) {
        return bounce.status().equals("5.2.2");
    }

    private static List<FileContent> forms(Mail mail) {
        return mail.files().stream()
                .filter(file -> file.name().toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx"))
                .toList();
    }
}
