package org.yihaotong.rest.guard;

import java.util.Arrays;
import java.util.Optional;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The one cookie: no script reads it, no other site sends it, and it ends with the browser. */
@Component(service = SessionCookie.class, configurationPid = "org.yihaotong.rest")
@Designate(ocd = SessionCookie.Settings.class)
public final class SessionCookie {

    public static final String NAME = "yihaotong-session";

    private static final int LONGEST_TOKEN = 200;

    private final boolean alwaysSecure;

    /** How the door behaves, in {@code etc/org.yihaotong.rest.cfg}. */
    @ObjectClassDefinition(name = "接口", description = "浏览器与系统之间的接口")
    public @interface Settings {

        /** Whether cookies are marked for https even when the request is plain, because a proxy in front speaks it. */
        @AttributeDefinition(name = "始终使用安全 Cookie", description = "前面有 https 反向代理时打开")
        boolean secureCookies() default false;
    }

    @Activate
    public SessionCookie(Settings settings) {
        this.alwaysSecure = settings.secureCookies();
    }

    /** The token that came with this request. */
    public static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(token -> !token.isEmpty() && token.length() <= LONGEST_TOKEN)
                        .findFirst();
    }

    /** The header that gives the browser this token. */
    public String give(String token, boolean https) {
        return NAME + "=" + token + "; Path=/; HttpOnly; SameSite=Strict" + (https || alwaysSecure ? "; Secure" : "");
    }

    /** The header that takes the token away. */
    public String takeAway(boolean https) {
        return give("", https) + "; Max-Age=0";
    }
}
