package org.yihaotong.kit.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.kit.link.Part;

public final class CxfPartFormsTest {

    private static final String TYPE = "multipart/form-data; boundary=----b1";

    private final CxfPartForms forms = new CxfPartForms();

    private static byte[] form(String head, byte[] content) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes("------b1\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n说明\r\n".getBytes(UTF_8));
        whole.writeBytes(("------b1\r\n" + head + "\r\n\r\n").getBytes(UTF_8));
        whole.writeBytes(content);
        whole.writeBytes("\r\n------b1--\r\n".getBytes(UTF_8));
        return whole.toByteArray();
    }

    @Test
    public void everyByteOfAFileAndEveryCharacterOfItsNameSurvive() {
        byte[] bytes = new byte[200_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        String head = "Content-Disposition: form-data; name=\"file\"; filename=\"阀门 \"\r\nContent-Type: image/jpeg";

        List<Part> parts =
                forms.read(TYPE, form(head.replace("阀门 ", "阀门;1.jpg"), bytes)).orElseThrow();

        assertEquals(List.of("note", "file"), parts.stream().map(Part::name).toList());
        assertEquals("说明", new String(parts.get(0).content(), UTF_8));
        assertEquals("阀门;1.jpg", parts.get(1).fileName());
        assertEquals("image/jpeg", parts.get(1).mediaType());
        assertArrayEquals(bytes, parts.get(1).content());
    }

    @Test
    public void anExtendedNameIsReadToo() {
        String head = "Content-Disposition: form-data; name=\"file\"; filename*=UTF-8''%E9%98%80.pdf\r\n"
                + "Content-Type: application/pdf";

        assertEquals(
                "阀.pdf",
                forms.read(TYPE, form(head, new byte[1])).orElseThrow().get(1).fileName());
    }

    @Test
    public void whatIsCutOffOrNoFormAtAllIsNotRead() {
        byte[] whole = form("Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"", new byte[9000]);

        assertEquals(Optional.empty(), forms.read(TYPE, java.util.Arrays.copyOf(whole, whole.length - 40)));
        assertEquals(Optional.empty(), forms.read("multipart/form-data", whole));
        assertEquals(Optional.empty(), forms.read("application/json", "{}".getBytes(UTF_8)));
        assertEquals(Optional.empty(), forms.read("multipart/form-data; boundary=other", whole));
    }
}
