package org.yihaotong.engine.citizen;

import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.citizen.CitizenNotice;
import org.yihaotong.api.citizen.CitizenNotifier;

/** Stands in where no channel is installed: logs the ticket and the kind, and sends nothing. */
@Component(
        service = CitizenNotifier.class,
        property = {
            "service.ranking:Integer=-2147483648",
            CitizenNotifier.ADDRESS + "=" + CitizenNotifier.PHONE,
            CitizenNotifier.ADDRESS + "=" + CitizenNotifier.MAIL
        })
public final class LogNotifier implements CitizenNotifier {

    private static final Logger LOG = LoggerFactory.getLogger(LogNotifier.class);

    @Override
    public void tell(CitizenNotice notice) {
        LOG.info("{} {} would be told now: no channel to citizens is installed", notice.ticket(), notice.kind());
    }
}
