package org.yihaotong.kit;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.FileContent;

public class EnclosuresTest {

    private final Enclosures photos = new Enclosures(Map.of("image/jpeg", "jpg", "image/png", "png"), 3, 2);

    @Test
    public void whatTheUnitDoesNotTakeStaysHereAndIsSaid() throws BackendException {
        List<FileContent> files = List.of(
                file("1", "image/jpeg", 3),
                file("2", "audio/mpeg", 1),
                file("3", "image/png", 4),
                file("4", "image/png", 1),
                file("5", "image/jpeg", 1));

        assertEquals(
                List.of("1", "4"),
                photos.of(files).stream().map(FileContent::id).toList());
        assertEquals("png", photos.extension(files.get(3)));
        assertEquals("（另有3个附件不能随单传送，请致电12345）", photos.note(files));
        assertEquals("", photos.note(files.subList(0, 1)));
        assertArrayEquals(new byte[3], Enclosures.bytes(files.get(0)));
    }

    @Test
    public void aFileThatCanNotBeReadIsAReasonToWait() {
        FileContent lost = new FileContent("1", "a.jpg", "image/jpeg", 1, "", () -> {
            throw new IOException("gone");
        });

        BackendException trouble = assertThrows(BackendException.class, () -> Enclosures.bytes(lost));

        assertEquals(BackendException.Kind.COMMUNICATION, trouble.kind());
    }

    private static FileContent file(String id, String type, int size) {
        return new FileContent(id, "现场.jpg", type, size, "", () -> new ByteArrayInputStream(new byte[size]));
    }
}
