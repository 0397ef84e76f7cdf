package org.yihaotong.channels.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts off what a mail program repeats of earlier mails (引用), so that the centre reads what was written now. Pure. */
final class Quotes {

    private static final Pattern RULE =
            Pattern.compile("-{2,40} ?(Original Message|原始邮件|原邮件|转发邮件信息|Forwarded message) ?-{0,40}|_{10,80}");
    private static final Pattern WROTE = Pattern.compile("((在|于|\\d{4}).{2,150}(写道|写到)|On .{4,150} wrote)[:：]");
    private static final Pattern FROM = Pattern.compile("\\*?(发件人|寄件者|From)\\*?[:：].{0,200}");
    private static final Pattern HEAD =
            Pattern.compile("\\*?(主题|主旨|Subject|发送时间|日期|时间|Sent|Date|收件人|To)\\*?[:：].{0,200}");
    private static final int NEAR = 4;
    private static final int LONGEST = 250;

    private Quotes() {}

    /** What stands before the first repetition, without lines marked as quoted; the whole text if nothing stands there. */
    static String cut(String text) {
        List<String> lines = text.lines().toList();
        List<String> own = new ArrayList<>();
        for (int i = 0; i < lines.size() && !begins(lines, i); i++) {
            if (!lines.get(i).startsWith(">")) {
                own.add(lines.get(i));
            }
        }
        String left = String.join("\n", own).strip();
        return left.isEmpty() ? text.strip() : left;
    }

    private static boolean begins(List<String> lines, int at) {
        String line = line(lines, at);
        return RULE.matcher(line).matches()
                || WROTE.matcher(line).matches()
                || WROTE.matcher(line + " " + line(lines, at + 1)).matches()
                || (FROM.matcher(line).matches() && headed(lines, at));
    }

    private static boolean headed(List<String> lines, int at) {
        for (int i = at + 1; i <= at + NEAR; i++) {
            if (HEAD.matcher(line(lines, i)).matches()) {
                return true;
            }
        }
        return false;
    }

    private static String line(List<String> lines, int at) {
        String line = at < lines.size() ? lines.get(at).strip() : "";
        return line.length() <= LONGEST ? line : "";
    }
}
