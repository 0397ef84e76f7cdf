package org.yihaotong.testkit.backoffice.jinjianheat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yihaotong.kit.link.Csv;

/** What the unit's document refuses: whole files with F codes, lines with L codes. */
final class JinjianRules {

    static final Map<String, String> HEADERS = Map.of(
            "GD", "工单编号,诉求类型,紧急程度,标题,内容,联系人,联系电话,保密,小区名称,楼栋门牌,热用户编号,受理时间,办结时限,附件",
            "CB", "催办编号,工单编号,类别,内容,要求回复时间",
            "CD", "工单编号,原因",
            "SP", "反馈编号,结果,意见,新时限");

    private static final Pattern NAME = Pattern.compile("(GD|CB|CD|SP)_\\d{14}_(?!0000)\\d{4}\\.ok");
    private static final Pattern TIME = Pattern.compile("\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d");
    private static final int LARGEST = 5 << 20;

    private JinjianRules() {}

    /** What is wrong with a file's bytes; empty if nothing is. */
    static String flawOfFile(String marker, byte[] content, String count) {
        if (!NAME.matcher(marker).matches()) {
            return "F01 文件名不合规";
        }
        if (content.length > LARGEST) {
            return "F05 文件过大";
        }
        String text = Csv.decode(content, Csv.GB18030).orElse("");
        String[] lines = text.split("\r\n", -1);
        if (text.isEmpty()
                || content[0] != '"'
                || !lines[lines.length - 1].isEmpty()
                || text.replace("\r\n", "").contains("\n")) {
            return "F02 编码错误";
        }
        String header = "\"" + HEADERS.get(marker.substring(0, 2)).replace(",", "\",\"") + "\"";
        if (!lines[0].equals(header)) {
            return "F03 表头不符";
        }
        return count.matches("\\d+") && Integer.parseInt(count) == lines.length - 2 && lines.length - 2 <= 1000
                ? ""
                : "F04 行数与标记不符";
    }

    /** What is wrong with an order; empty if nothing is. */
    static String flawOfOrder(List<String> c) {
        if (c.size() != 14) {
            return "L01 列数错误";
        }
        if (c.get(0).isEmpty()
                || c.get(3).isEmpty()
                || c.get(4).isEmpty()
                || c.get(8).isEmpty()) {
            return "L02 必填为空";
        }
        int[] most = {20, 8, 8, 60, 1000, 20, 15, 2, 60, 60, 8, 16, 16, 200};
        for (int n = 0; n < most.length; n++) {
            if (c.get(n).getBytes(Csv.GB18030).length > most[n]) {
                return "L03 超长 " + HEADERS.get("GD").split(",", -1)[n];
            }
        }
        boolean secret = c.get(7).equals("是");
        boolean values = c.get(0).matches("[!-~]+")
                && c.get(1).matches("咨询|反映|求助|投诉|建议")
                && c.get(2).matches("一般|紧急|特急")
                && c.get(6).matches("[0-9-]*")
                && c.get(7).matches("是|否")
                && c.get(10).matches("(\\d{8})?")
                && (!secret || (c.get(5) + c.get(6)).isEmpty());
        if (!values) {
            return "L04 取值错误";
        }
        return TIME.matcher(c.get(11)).matches() && TIME.matcher(c.get(12)).matches() ? "" : "L05 时间格式错误";
    }

    /** What is wrong with an urge, a withdrawal or a decision; empty if nothing is. */
    static String flawOfMessage(String type, List<String> c) {
        if (c.size() != HEADERS.get(type).split(",", -1).length) {
            return "L01 列数错误";
        }
        if (c.get(0).isEmpty() || c.get(0).length() > 20) {
            return "L03 超长";
        }
        boolean supervised = type.equals("CB") && c.get(2).equals("督办");
        if (supervised && !TIME.matcher(c.get(4)).matches()) {
            return "L02 必填为空 要求回复时间";
        }
        boolean known = !type.equals("CB") || c.get(2).matches("催办|督办");
        return known && (!type.equals("SP") || c.get(1).matches("同意|不同意")) ? "" : "L04 取值错误";
    }
}
