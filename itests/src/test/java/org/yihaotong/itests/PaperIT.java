package org.yihaotong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.yihaotong.engine.port.paper.Cell;
import org.yihaotong.engine.port.paper.Column;
import org.yihaotong.engine.port.paper.Paper;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.port.paper.Sheet;
import org.yihaotong.engine.port.paper.SheetRow;

/** Inside the running centre, where class loaders are strict, the press makes and reads every kind of document. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PaperIT {

    private static final List<Column> COLUMNS = List.of(new Column("承办单位", 20), new Column("日期", 12));

    /** The smallest picture. */
    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Inject
    private Press press;

    @Configuration
    public Option[] centre() {
        return Inside.theCentre();
    }

    @Test
    public void aWorkbookIsWrittenAndReadBack() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        press.workbook(List.of(new Sheet("派单目录", COLUMNS, rows().iterator())), out);
        List<SheetRow> read = press.read(new ByteArrayInputStream(out.toByteArray()), Optional.of("派单目录"));

        assertEquals(new SheetRow(2, List.of("市生态环境局", "2026-02-17")), read.get(1));
    }

    @Test
    public void aWordDocumentAndAPdfAreMade() throws Exception {
        Paper paper = new Paper(
                "工单月报",
                "2026 年 11 月",
                List.of(
                        new Paper.Heading(1, "一、总体情况"),
                        new Paper.Paragraph("本月受理平稳。"),
                        new Paper.Facts(Map.of("制表", "督办员")),
                        new Paper.Picture(DOT, "图一"),
                        new Paper.Table(COLUMNS, rows())),
                "12345");
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();

        press.document(paper, word);
        press.pdf(paper, pdf);

        assertTrue(word.toString(StandardCharsets.ISO_8859_1).startsWith("PK"));
        assertTrue(pdf.toString(StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertTrue("the typeface is embedded", pdf.size() > 10_000);
    }

    private static List<List<Cell>> rows() {
        return List.of(List.of(Cell.of("市生态环境局"), Cell.of(LocalDate.of(2026, 2, 17))));
    }
}
