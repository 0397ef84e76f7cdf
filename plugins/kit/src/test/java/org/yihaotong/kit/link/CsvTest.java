package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class CsvTest {

    @Test
    public void everyFieldIsQuotedAndEveryLineEnded() {
        byte[] written = Csv.write(List.of(List.of("标题", "内容"), List.of("", "“暖气片\"不热\",冷")), Csv.GB18030);

        assertArrayEquals("\"标题\",\"内容\"\r\n\"\",\"“暖气片\"\"不热\"\",冷\"\r\n".getBytes(Csv.GB18030), written);
    }

    @Test
    public void whatWasWrittenIsReadAgain() {
        List<List<String>> lines = List.of(List.of("姓名", "村"), List.of("用户姓𠮷", "㙍头村\n二组"), List.of("=1+1", " "));

        String text = Csv.decode(Csv.write(lines, Csv.GB18030), Csv.GB18030).orElseThrow();

        assertEquals(lines, Csv.read(text).stream().map(CsvLine::cells).toList());
    }

    @Test
    public void excelsOwnWayIsReadToo() {
        String text = Csv.decode("\uFEFF序号,来电时间\n1,2020/3/2 9:05\n\n".getBytes(UTF_8), UTF_8)
                .orElseThrow();

        assertEquals(
                List.of(List.of("序号", "来电时间"), List.of("1", "2020/3/2 9:05")),
                Csv.read(text).stream().map(CsvLine::cells).toList());
    }

    @Test
    public void aBrokenLineSpoilsNoOther() {
        List<CsvLine> lines = Csv.read("\"编号\",\"结果\"\r\n\"1\",\"好\"\r\n\"2\",\"坏\"x\r\n\"3\",\"好\"\r\n\"4\",\"没完\r\n");

        assertEquals(List.of("1", "好"), lines.get(1).cells());
        assertEquals(List.of("3", "好"), lines.get(3).cells());
        assertEquals(4, lines.get(4).number());
        assertEquals("\"4\",\"没完", lines.get(4).raw());
        assertEquals(List.of(), lines.get(4).cells());
    }

    @Test
    public void anotherCharsetIsNoticed() {
        assertEquals(Optional.empty(), Csv.decode("工单编号".getBytes(Csv.GB18030), UTF_8));
    }
}
