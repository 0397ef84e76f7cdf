package org.yihaotong.paper;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import org.yihaotong.engine.port.paper.Paper;

/** Writes a paper as PDF, page by page. */
final class PdfWriting {

    private static final float MARGIN = 56;
    private static final float FOOT = 64;
    private static final float TITLE = 18;
    private static final float[] HEADINGS = {13.5f, 11.5f};
    private static final float GAP = 6;
    private static final float ALONE = 80;

    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, FOOT);
    private final Setting setting;
    private PdfWriter writer;

    private PdfWriting(BaseFont face) {
        setting = new Setting(face);
    }

    static void write(Paper paper, OutputStream out) throws IOException {
        BaseFont face = Typeface.get();
        try {
            new PdfWriting(face)
                    .print(paper, out, new PageFoot(face, Typeface.printable(face, Shown.text(paper.foot()))));
        } catch (DocumentException e) {
            throw new IOException("the document could not be set", e);
        }
    }

    private void print(Paper paper, OutputStream out, PageFoot foot) throws IOException {
        writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(foot);
        document.addTitle(Shown.text(paper.title()));
        document.addCreator("Yihaotong");
        document.open();
        head(paper);
        for (Paper.Block block : paper.blocks()) {
            print(block);
        }
        document.close();
    }

    private void head(Paper paper) {
        Paragraph title = setting.bold(paper.title(), TITLE);
        title.setAlignment(Element.ALIGN_CENTER);
        title.setSpacingAfter(GAP);
        document.add(title);
        if (!paper.under().isEmpty()) {
            Paragraph under = setting.quiet(paper.under());
            under.setAlignment(Element.ALIGN_CENTER);
            under.setSpacingAfter(2 * GAP);
            document.add(under);
        }
    }

    private void print(Paper.Block block) throws IOException {
        if (block instanceof Paper.Heading heading) {
            Paragraph line = setting.bold(heading.text(), HEADINGS[heading.level() - 1]);
            line.setSpacingBefore(2 * GAP);
            line.setSpacingAfter(GAP);
            keepWithNext();
            document.add(line);
        } else if (block instanceof Paper.Paragraph paragraph) {
            Paragraph lines = setting.plain(paragraph.text());
            lines.setSpacingAfter(GAP);
            document.add(lines);
        } else if (block instanceof Paper.Facts facts) {
            document.add(new Grid(setting).of(facts));
        } else if (block instanceof Paper.Table table) {
            document.add(new Grid(setting).of(table));
        } else if (block instanceof Paper.Picture picture) {
            show(picture);
        }
    }

    /** A heading does not stand alone at the end of a page. */
    private void keepWithNext() {
        if (writer.getVerticalPosition(true) < document.bottom() + ALONE) {
            document.newPage();
        }
    }

    private void show(Paper.Picture picture) throws IOException {
        Image image = Image.getInstance(picture.bytes());
        float width = document.right() - document.left();
        float height = (document.top() - document.bottom()) / 2;
        if (image.getWidth() > width || image.getHeight() > height) {
            image.scaleToFit(width, height);
        }
        image.setAlignment(Image.MIDDLE);
        document.add(image);
        if (!picture.caption().isEmpty()) {
            Paragraph caption = setting.quiet(picture.caption());
            caption.setAlignment(Element.ALIGN_CENTER);
            caption.setSpacingAfter(GAP);
            document.add(caption);
        }
    }
}
