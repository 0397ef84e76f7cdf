package org.yihaotong.engine.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.port.paper.SheetRow;
import org.yihaotong.engine.port.paper.UnreadableSheetException;
import org.yihaotong.engine.words.Words;

/** Reads tables that people upload (.xlsx), or says in words why one cannot be taken. */
@Component(service = SheetReader.class)
public final class SheetReader {

    private final Press press;

    @Activate
    public SheetReader(@Reference Press press) {
        this.press = press;
    }

    /**
     * The rows of the first sheet, its head included.
     *
     * @param field what the upload is called in a complaint
     * @throws InvalidInputException if it is no workbook, too large, or has a cell that cannot be read
     */
    public List<SheetRow> read(String field, InputStream workbook) {
        try {
            return press.read(workbook, Optional.empty());
        } catch (UnreadableSheetException e) {
            throw complaint(field, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InvalidInputException complaint(String field, UnreadableSheetException e) {
        String code = e.trouble().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Object most =
                switch (e.trouble()) {
                    case TOO_LARGE -> Press.MOST_BYTES / (1024 * 1024);
                    case TOO_MANY_COLUMNS -> Press.MOST_COLUMNS;
                    default -> Press.MOST_ROWS;
                };
        InvalidInputException complaint = new InvalidInputException(
                field, code, Words.say("upload." + code, e.sheet(), e.row(), e.column(), most));
        complaint.initCause(e);
        return complaint;
    }
}
