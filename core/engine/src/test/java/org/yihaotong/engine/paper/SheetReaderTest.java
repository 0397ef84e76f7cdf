package org.yihaotong.engine.paper;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.engine.port.paper.Paper;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.port.paper.Sheet;
import org.yihaotong.engine.port.paper.SheetRow;
import org.yihaotong.engine.port.paper.UnreadableSheetException;
import org.yihaotong.engine.port.paper.UnreadableSheetException.Trouble;

public class SheetReaderTest {

    @Test
    public void aBadCellIsNamedBySheetRowAndColumn() {
        FieldError error = refused(new UnreadableSheetException(Trouble.ERROR_IN_CELL, "派单目录", 1200, "C"));

        assertEquals("file", error.field());
        assertEquals("error-in-cell", error.code());
        assertEquals("工作表“派单目录”第 1200 行第 C 列是错误值，请先在表格中改正", error.message());
    }

    @Test
    public void everyTroubleHasItsSentence() {
        for (Trouble trouble : Trouble.values()) {
            String sentence =
                    refused(new UnreadableSheetException(trouble, "表", 7, "B")).message();

            assertTrue(sentence, sentence.codePoints().anyMatch(Character::isIdeographic));
            assertFalse(sentence, sentence.contains("{"));
        }
    }

    private static FieldError refused(UnreadableSheetException trouble) {
        SheetReader reader = new SheetReader(new BrokenPress(trouble));
        InvalidInputException refused =
                assertThrows(InvalidInputException.class, () -> reader.read("file", InputStream.nullInputStream()));
        return refused.errors().get(0);
    }

    /** Finds the same fault with whatever it reads. */
    private record BrokenPress(UnreadableSheetException trouble) implements Press {

        @Override
        public List<SheetRow> read(InputStream workbook, Optional<String> sheet) throws UnreadableSheetException {
            throw trouble;
        }

        @Override
        public void workbook(List<Sheet> sheets, OutputStream out) {
            throw new AssertionError();
        }

        @Override
        public void document(Paper paper, OutputStream out) {
            throw new AssertionError();
        }

        @Override
        public void pdf(Paper paper, OutputStream out) {
            throw new AssertionError();
        }
    }
}
