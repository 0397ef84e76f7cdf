package org.yihaotong.kit.mail;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.kit.link.MailAccount;
import org.yihaotong.kit.link.MailLink;
import org.yihaotong.kit.link.MailLinks;
import org.yihaotong.kit.tls.Trust;

/** Opens links on Jakarta Mail. */
@Component
public final class SmtpMailLinks implements MailLinks {

    private final Clock clock;
    private final Trust trust;

    @Activate
    public SmtpMailLinks(@Reference Clock clock) {
        this(clock, Trust.OF_THE_MACHINE);
    }

    private SmtpMailLinks(Clock clock, Trust trust) {
        this.clock = clock;
        this.trust = trust;
    }

    @Override
    public MailLink open(MailAccount account) {
        return new SmtpMailLink(account, clock, trust);
    }

    @Override
    public MailLinks trusting(String certificate) {
        return new SmtpMailLinks(clock, Trust.of(certificate));
    }
}
