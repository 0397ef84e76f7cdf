package org.yihaotong.paper;

import static org.yihaotong.engine.port.paper.UnreadableSheetException.Trouble.NO_SHEET;
import static org.yihaotong.engine.port.paper.UnreadableSheetException.Trouble.NO_WORKBOOK;
import static org.yihaotong.engine.port.paper.UnreadableSheetException.Trouble.TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.port.paper.SheetRow;
import org.yihaotong.engine.port.paper.UnreadableSheetException;
import org.yihaotong.engine.port.paper.UnreadableSheetException.Trouble;

/** Reads a sheet of an uploaded workbook event by event; the file lies on the disk meanwhile, not in memory. */
final class WorkbookReader {

    private static final int SWELLING = 6;

    /** A sheet of equal rows packs a thousandfold and is no bomb; the limit is what an entry may become. */
    private static final double PACKED = 0.0005;

    static {
        ZipSecureFile.setMaxEntrySize((long) SWELLING * Press.MOST_BYTES);
        ZipSecureFile.setMinInflateRatio(PACKED);
    }

    private WorkbookReader() {}

    static List<SheetRow> read(InputStream workbook, Optional<String> sheet)
            throws IOException, UnreadableSheetException {
        Path spool = Files.createTempFile("workbook", ".xlsx");
        try {
            spool(workbook, spool);
            return open(spool, sheet);
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private static void spool(InputStream workbook, Path spool) throws IOException, UnreadableSheetException {
        try (OutputStream file = Files.newOutputStream(spool)) {
            byte[] bytes = new byte[8192];
            long taken = 0;
            for (int n = workbook.read(bytes); n >= 0; n = workbook.read(bytes)) {
                taken += n;
                if (taken > Press.MOST_BYTES) {
                    throw wrong(TOO_LARGE);
                }
                file.write(bytes, 0, n);
            }
        }
    }

    private static List<SheetRow> open(Path spool, Optional<String> sheet) throws UnreadableSheetException {
        try (OPCPackage file = OPCPackage.open(spool.toFile(), PackageAccess.READ)) {
            return read(new XSSFReader(file), new ReadOnlySharedStringsTable(file, false), sheet);
        } catch (StoppedException e) {
            throw e.why();
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | ParserConfigurationException
                | IllegalStateException
                | IllegalArgumentException e) {
            throw wrong(NO_WORKBOOK, e);
        } catch (IOException e) {
            boolean swollen = String.valueOf(e.getMessage()).contains("Zip bomb");
            throw wrong(swollen ? TOO_LARGE : NO_WORKBOOK, e);
        }
    }

    private static List<SheetRow> read(XSSFReader book, ReadOnlySharedStringsTable strings, Optional<String> wanted)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException,
                    UnreadableSheetException {
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) book.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream content = sheets.next()) {
                String name = sheets.getSheetName();
                if (wanted.isEmpty() || wanted.get().equals(name)) {
                    SheetRows rows = new SheetRows(name);
                    XMLReader reader = XMLHelper.newXMLReader();
                    reader.setContentHandler(
                            new XSSFSheetXMLHandler(book.getStylesTable(), strings, rows, new PlainValues(), false));
                    reader.parse(new InputSource(content));
                    return rows.rows();
                }
            }
        }
        throw new UnreadableSheetException(NO_SHEET, wanted.orElse(""), 0, "");
    }

    private static UnreadableSheetException wrong(Trouble trouble) {
        return new UnreadableSheetException(trouble, "", 0, "");
    }

    private static UnreadableSheetException wrong(Trouble trouble, Exception cause) {
        UnreadableSheetException wrong = wrong(trouble);
        wrong.initCause(cause);
        return wrong;
    }
}
