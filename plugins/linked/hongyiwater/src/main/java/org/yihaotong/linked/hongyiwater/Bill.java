package org.yihaotong.linked.hongyiwater;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.yihaotong.kit.link.SmsText;

/** The operator's monthly bill (话单): GBK, commas, a header; only answered calls are in it. */
final class Bill {

    private static final Pattern NAME = Pattern.compile("话单_(\\d{5,12})_\\d{6}\\.csv");
    private static final String HEADER = "呼叫类型,对方号码,起始时间,时长(秒),通话地,费用(元)";
    private static final Pattern LINE =
            Pattern.compile("(主叫|被叫),([0-9+*-]{1,20}),(\\d{14}),(\\d{1,6}),([^,]*),(\\d{1,6}(?:\\.\\d{1,2})?)");

    private Bill() {}

    static void read(String name, byte[] content, Intake intake) throws BackendException {
        Matcher file = NAME.matcher(name);
        List<String> lines = new String(content, SmsText.GBK).lines().toList();
        if (!file.matches() || lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw new BackendException(Kind.REFUSED, "文件名应为 话单_号码_年月.csv，首行应为“" + HEADER + "”，GBK 编码。");
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                take(lines.get(i).strip(), name + "#" + (i + 1), file.group(1), intake);
            }
        }
    }

    /** Tells calls of one moment apart, and no longer whose they were once their numbers are erased. */
    private static String mark(String number) {
        return HmacSha256.digest(number.getBytes(UTF_8)).substring(0, 8);
    }

    private static void take(String line, String key, String number, Intake intake) {
        Matcher column = LINE.matcher(line);
        Optional<Instant> began = column.matches() ? Beijing.parseCompact(column.group(3)) : Optional.empty();
        if (began.isEmpty()) {
            intake.putAside(new BadRecord(key, "应为以逗号分隔的 6 列，呼叫类型为主叫或被叫，时间须是真的", line));
            return;
        }
        boolean in = column.group(1).equals("被叫");
        intake.take(new CallRecord(
                column.group(3) + "/" + mark(column.group(2)) + "/" + column.group(1),
                in ? CallDirection.IN : CallDirection.OUT,
                number,
                in ? column.group(2) : number,
                in ? number : column.group(2),
                began.get(),
                began,
                began.get().plusSeconds(Long.parseLong(column.group(4))),
                CallResult.ANSWERED,
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                ""));
    }
}
