package org.yihaotong.linked.qinnengenergy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.HmacSha256;

/** The switchboard's monthly text (话务): GBK, tabs, no header; 日期 时间 呼叫类型 分机 对方号码 振铃秒 通话秒 中继. */
final class CallFile {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Pattern NAME = Pattern.compile("话务_勤能_\\d{6}\\.txt");
    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\t(\\d{2}:\\d{2}:\\d{2})\t([12])\t(\\d{1,8})\t"
                    + "([0-9+*-]{1,20})\t(\\d{1,5})\t(\\d{1,6})\t([^\t]{0,8})");

    private CallFile() {}

    static void read(String name, byte[] content, String number, Intake intake) throws BackendException {
        if (!NAME.matcher(name).matches()) {
            throw new BackendException(Kind.REFUSED, "文件名应为 话务_勤能_年月.txt，例如 话务_勤能_202003.txt。");
        }
        List<String> lines = new String(content, GBK).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                take(lines.get(i), name + "#" + (i + 1), number, intake);
            }
        }
    }

    /** Tells calls of one moment apart, and no longer whose they were once their numbers are erased. */
    private static String mark(String number) {
        return HmacSha256.digest(number.getBytes(UTF_8)).substring(0, 8);
    }

    private static void take(String line, String key, String number, Intake intake) {
        Matcher column = LINE.matcher(line);
        Optional<Instant> began =
                column.matches() ? Beijing.parse(column.group(1) + " " + column.group(2)) : Optional.empty();
        if (began.isEmpty()) {
            intake.putAside(new BadRecord(key, "应为以制表符分隔的 8 列，日期和时间须是真的", line));
            return;
        }
        boolean in = column.group(3).equals("1");
        long ringing = Long.parseLong(column.group(6));
        long talking = Long.parseLong(column.group(7));
        Instant answered = began.get().plusSeconds(ringing);
        intake.take(new CallRecord(
                column.group(1) + " " + column.group(2) + "/" + column.group(4) + "/" + mark(column.group(5)),
                in ? CallDirection.IN : CallDirection.OUT,
                number,
                in ? column.group(5) : number,
                in ? number : column.group(5),
                began.get(),
                talking > 0 ? Optional.of(answered) : Optional.empty(),
                answered.plusSeconds(talking),
                talking > 0 ? CallResult.ANSWERED : in ? CallResult.NO_AGENT : CallResult.ABANDONED,
                column.group(4),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                ""));
    }
}
