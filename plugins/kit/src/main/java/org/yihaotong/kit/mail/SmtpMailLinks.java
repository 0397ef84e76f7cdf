package org.yihaotong.kit.mail;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.kit.link.MailAccount;
import org.yihaotong.kit.link.MailLink;
import org.yihaotong.kit.link.MailLinks;

/** Opens links on Jakarta Mail. */
@Component
public final class SmtpMailLinks implements MailLinks {

    private final Clock clock;

    @Activate
    public SmtpMailLinks(@Reference Clock clock) {
        this.clock = clock;
    }

    @Override
    public MailLink open(MailAccount account) {
        return new SmtpMailLink(account, clock);
    }
}
