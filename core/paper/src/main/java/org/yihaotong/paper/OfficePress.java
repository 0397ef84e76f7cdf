package org.yihaotong.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.engine.port.paper.Paper;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.port.paper.Sheet;
import org.yihaotong.engine.port.paper.SheetRow;
import org.yihaotong.engine.port.paper.UnreadableSheetException;

/** The press on the libraries of this bundle; does nothing until it is called. */
@Component
public final class OfficePress implements Press {

    @Override
    public void workbook(List<Sheet> sheets, OutputStream out) throws IOException {
        new WorkbookWriter(WorkbookWriter.MOST_ROWS).write(sheets, new OpenEnd(out));
    }

    @Override
    public List<SheetRow> read(InputStream workbook, Optional<String> sheet)
            throws IOException, UnreadableSheetException {
        ClassLoader before = useOwnLoader();
        try {
            return WorkbookReader.read(workbook, sheet);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public void document(Paper paper, OutputStream out) throws IOException {
        ClassLoader before = useOwnLoader();
        try {
            WordWriter.write(paper, new OpenEnd(out));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public void pdf(Paper paper, OutputStream out) throws IOException {
        PdfWriting.write(paper, new OpenEnd(out));
    }

    /** XMLBeans looks for its schemas through the thread's class loader, which in a bundle knows nothing of them. */
    static ClassLoader useOwnLoader() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(OfficePress.class.getClassLoader());
        return before;
    }
}
