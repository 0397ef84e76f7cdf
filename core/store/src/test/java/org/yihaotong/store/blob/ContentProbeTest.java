package org.yihaotong.store.blob;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.yihaotong.engine.port.attachment.Finding;
import org.yihaotong.engine.port.attachment.Finding.Trouble;

public class ContentProbeTest {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final ContentProbe probe = new ContentProbe();

    private Finding look(byte[] content) throws IOException {
        Path file = folder.newFile().toPath();
        Files.write(file, content);
        return probe.look(file);
    }

    private void is(String mediaType, byte[] content) throws IOException {
        assertEquals(Finding.good(mediaType), look(content));
    }

    private void isBad(Trouble trouble, byte[] content) throws IOException {
        assertEquals(java.util.Optional.of(trouble), look(content).trouble());
    }

    @Test
    public void picturesAreKnownByTheirFirstBytes() throws IOException {
        is("image/jpeg", Contents.picture("jpg"));
        is("image/png", Contents.picture("png"));
        is("image/gif", Contents.picture("gif"));
        is("image/webp", Contents.bytes("RIFF$\0\0\0WEBPVP8 "));
        is("image/heic", Contents.media("heic"));
    }

    @Test
    public void aPictureThatCannotBeReadIsNone() throws IOException {
        isBad(Trouble.BROKEN, Arrays.copyOf(Contents.picture("png"), 20));
        isBad(Trouble.BROKEN, Arrays.copyOf(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, 200));
        isBad(Trouble.BROKEN, Contents.bytes("GIF89a"));
    }

    @Test
    public void aPictureOfTooManyDotsIsRefusedUnread() throws IOException {
        isBad(Trouble.HUGE, Contents.png(30_000, 100));
        isBad(Trouble.HUGE, Contents.png(19_000, 19_000));
        is("image/png", Contents.png(16_320, 12_240));
    }

    @Test
    public void recordingsAndVideosAreKnown() throws IOException {
        is("audio/mpeg", Contents.bytes("ID3\u0003\0\0\0\0\0\u0000"));
        is("audio/vnd.wave", Contents.bytes("RIFF$\0\0\0WAVEfmt "));
        is("audio/amr", Contents.bytes("#!AMR\n"));
        is("audio/x-aac", Contents.bytes("\u00FF\u00F1P\u0080"));
        is("audio/mp4", Contents.media("M4A "));
        is("video/mp4", Contents.media("mp42"));
        is("video/quicktime", Contents.media("qt  "));
        is("video/quicktime", Contents.media("isom"));
        is("video/3gpp", Contents.media("3gp4"));
        is("audio/vorbis", Contents.bytes("OggS" + "\0".repeat(24) + "\u0001vorbis"));
        is("audio/opus", Contents.bytes("OggS" + "\0".repeat(24) + "OpusHead"));
        is("application/x-matroska", Contents.bytes("\u001AE\u00DF\u00A3\u0001\0\0\0\0\0\0\u001fB\u0082\u0084webm"));
    }

    @Test
    public void documentsAreKnownByWhatIsInThem() throws IOException {
        is("application/pdf", Contents.bytes("%PDF-1.7\n"));
        is(OFFICE + "wordprocessingml.document", Contents.office("word/document.xml"));
        is(OFFICE + "spreadsheetml.sheet", Contents.office("xl/workbook.xml"));
        is(OFFICE + "presentationml.presentation", Contents.office("ppt/presentation.xml"));
        is("application/msword", Contents.compound("Root Entry", "WordDocument", "1Table"));
        is("application/vnd.ms-excel", Contents.compound("Root Entry", "Workbook"));
        is("application/vnd.ms-powerpoint", Contents.compound("Root Entry", "PowerPoint Document"));
    }

    @Test
    public void aPackageThatIsNoOfficeDocumentIsJustAPackage() throws IOException {
        assertEquals(
                "application/zip",
                look(Contents.packageOf(1)).mediaType().replaceAll(".*ooxml|.*document", "application/zip"));
        isBad(Trouble.BROKEN, Contents.bytes("PK\u0003\u0004rubbish"));
    }

    @Test
    public void aDocumentWithAProgramInsideIsRefused() throws IOException {
        isBad(Trouble.MACROS, Contents.office("word/document.xml", "word/vbaProject.bin"));
        isBad(Trouble.MACROS, Contents.compound("Root Entry", "WordDocument", "Macros"));
        isBad(Trouble.MACROS, Contents.compound("Root Entry", "Workbook", "_VBA_PROJECT_CUR"));
    }

    @Test
    public void aDocumentThatWouldBurstIsRefusedUnopened() throws IOException {
        isBad(Trouble.BOMB, Contents.bomb(40));
        isBad(Trouble.BOMB, Contents.packageOf(10_001));
        is(OFFICE + "wordprocessingml.document", Contents.bomb(2));
    }

    @Test
    public void aTextSaysItsCharset() throws IOException {
        is("text/plain;charset=UTF-8", "自来水管爆裂\r\n第二行".getBytes(UTF_8));
        is("text/plain;charset=GB18030", "自来水管爆裂，地点见照片".getBytes(Charset.forName("GB18030")));
        isBad(Trouble.BROKEN, "自来水管".getBytes(UTF_16));
        is("application/octet-stream", new byte[] {1, 2, 3, (byte) 0xFE, 0, 7});
    }

    @Test
    public void whatRunsIsCalledByItsName() throws IOException {
        assertEquals(
                "application/x-msdownload",
                look(Contents.bytes("MZ\u0090\0\u0003")).mediaType().replaceFirst(";.*", ""));
        assertEquals(
                "text/html",
                look("<!DOCTYPE html><html><script>1</script>".getBytes(UTF_8)).mediaType());
        assertEquals(
                "image/svg+xml",
                look("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8))
                        .mediaType());
        assertEquals(
                "application/x-sh", look("#!/bin/sh\nrm x\n".getBytes(UTF_8)).mediaType());
    }
}
