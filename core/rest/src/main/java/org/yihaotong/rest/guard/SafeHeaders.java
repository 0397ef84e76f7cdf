package org.yihaotong.rest.guard;

import javax.servlet.http.HttpServletResponse;

/** Headers of every answer: nothing is kept, guessed, framed or run. */
public final class SafeHeaders {

    private SafeHeaders() {}

    public static void set(HttpServletResponse answer) {
        answer.setHeader("Cache-Control", "no-store");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
