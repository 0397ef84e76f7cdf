package org.yihaotong.engine.port.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Makes and reads office documents. No method closes the stream it is given; every one may be called at once. */
@ProviderType
public interface Press {

    /** How large an uploaded workbook may be, in bytes, as it comes and (sixfold) unpacked. */
    int MOST_BYTES = 8 * 1024 * 1024;

    /** How many rows an uploaded sheet may have, its head included. */
    int MOST_ROWS = 50_000;

    /** How many columns an uploaded sheet may have. */
    int MOST_COLUMNS = 100;

    /**
     * Writes a workbook (.xlsx) while the rows come: memory does not grow with their number. What is longer than a
     * sheet of Excel may be goes on in further sheets with the same head.
     */
    void workbook(List<Sheet> sheets, OutputStream out) throws IOException;

    /**
     * Reads one sheet of an uploaded workbook (.xlsx): its rows with something in them, as text.
     *
     * @param sheet by name; empty: the first
     * @throws UnreadableSheetException if it is no workbook, too large, or has a cell that cannot be read
     */
    List<SheetRow> read(InputStream workbook, Optional<String> sheet) throws IOException, UnreadableSheetException;

    /** Writes a document for editing (.docx). */
    void document(Paper paper, OutputStream out) throws IOException;

    /** Writes a document for keeping (PDF), A4 with page numbers, its typeface embedded. */
    void pdf(Paper paper, OutputStream out) throws IOException;
}
