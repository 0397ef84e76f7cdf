package org.yihaotong.kit.notice;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.kit.link.Access;
import org.yihaotong.kit.link.NoticeLinks;
import org.yihaotong.kit.link.RestLinks;
import org.yihaotong.kit.link.RobotLink;
import org.yihaotong.kit.link.SmsLink;

/** Opens links on the kit's own links to services over HTTP. */
@Component
public final class RestNoticeLinks implements NoticeLinks {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RestLinks services;
    private final Clock clock;

    @Activate
    public RestNoticeLinks(@Reference RestLinks services, @Reference Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @Override
    public RobotLink robot(String url, String key) {
        return new WebhookRobot(services.open(base(url), PATIENCE, Access.NONE), key);
    }

    @Override
    public SmsLink sms(String url, String user, String password) {
        return new HttpSms(services.open(base(url), PATIENCE, Access.NONE), user, password, clock);
    }

    /** Scheme, host and port of an address that may hold the path too. */
    private static String base(String url) {
        return url.strip().replaceFirst("/(cgi-bin|sms)/.*$", "").replaceFirst("/+$", "");
    }

    @Override
    public NoticeLinks trusting(String certificate) {
        return new RestNoticeLinks(services.trusting(certificate), clock);
    }
}
