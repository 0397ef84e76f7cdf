package org.yihaotong.rest.guard;

import java.io.IOException;
import java.io.InputStream;
import javax.servlet.http.HttpServletResponse;

/** The look of the pages that people open on their telephones: what all have in common, then the page's own. */
public final class PhoneStyle {

    private PhoneStyle() {}

    /** Sends the style sheet that lies beside this class, the common part before it. */
    public static void send(HttpServletResponse response, Class<?> page, String name) throws IOException {
        send(response);
        try (InputStream own = page.getResourceAsStream(name)) {
            own.transferTo(response.getOutputStream());
        }
    }

    /** Sends the common part alone. */
    public static void send(HttpServletResponse response) throws IOException {
        SafeHeaders.set(response);
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setContentType("text/css;charset=UTF-8");
        try (InputStream common = PhoneStyle.class.getResourceAsStream("phone.css")) {
            common.transferTo(response.getOutputStream());
        }
    }
}
