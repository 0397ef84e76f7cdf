package org.yihaotong.paper;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;

/** One line at the foot of every page: what it belongs to on the left, the number of the page on the right. */
final class PageFoot extends PdfPageEventHelper {

    private static final float SIZE = 8;
    private static final float BELOW = 24;
    private static final float GRAY = 0.4f;

    private final BaseFont face;
    private final String text;

    PageFoot(BaseFont face, String text) {
        this.face = face;
        this.text = text.replace('\n', ' ');
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte page = writer.getDirectContent();
        float y = document.bottom() - BELOW;
        page.beginText();
        page.setGrayFill(GRAY);
        page.setFontAndSize(face, SIZE);
        page.showTextAligned(PdfContentByte.ALIGN_LEFT, text, document.left(), y, 0);
        String number = "- " + writer.getPageNumber() + " -";
        page.showTextAligned(PdfContentByte.ALIGN_RIGHT, number, document.right(), y, 0);
        page.endText();
    }
}
