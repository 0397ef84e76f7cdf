package org.yihaotong.channels.open311;

import java.util.regex.Pattern;
import org.yihaotong.api.hotline.Push;

/** Where clients find the endpoint: where the site says, or else where they found it. */
final class Address {

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9a-fA-F:]{2,45}\\](:[0-9]{1,5})?");

    private final String site;

    Address(String site) {
        this.site = site.strip().replaceAll("/+$", "");
    }

    String of(Push push) {
        return (site.isEmpty() ? found(push) : site) + Call.ENDPOINT;
    }

    /** A host that is none is not told on. */
    private static String found(Push push) {
        String host = push.header("host").filter(h -> HOST.matcher(h).matches()).orElse("localhost");
        String scheme = push.header("x-forwarded-proto").filter("https"::equals).orElse("http");
        return scheme + "://" + host;
    }
}
