package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;

/** Spells parts as {@code multipart/form-data} (RFC 7578); names are UTF-8, as browsers send them. */
final class Multipart {

    private final String boundary = "----yc" + UUID.randomUUID().toString().replace("-", "");
    private final List<Part> parts;

    Multipart(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    String mediaType() {
        return "multipart/form-data;boundary=" + boundary;
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.forEach(part -> {
            whole.writeBytes(head(part).getBytes(UTF_8));
            whole.writeBytes(part.content());
            whole.writeBytes("\r\n".getBytes(UTF_8));
        });
        whole.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
        return whole.toByteArray();
    }

    private String head(Part part) {
        String file = part.fileName().isEmpty() ? "" : "; filename=\"" + quoted(part.fileName()) + "\"";
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(part.name()) + "\"" + file
                + "\r\nContent-Type: " + part.mediaType() + "\r\n\r\n";
    }

    private static String quoted(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
