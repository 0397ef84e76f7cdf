package org.yihaotong.telephony.ami;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.telephony.Acceptance;
import org.yihaotong.api.telephony.CallCommand;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.Capability;
import org.yihaotong.api.telephony.ProviderCard;
import org.yihaotong.api.telephony.Stamp;
import org.yihaotong.api.telephony.SwitchSnapshot;
import org.yihaotong.api.telephony.TelephonyListener;
import org.yihaotong.api.telephony.TelephonyProvider;

/** An Asterisk and its seats. */
@Component(
        configurationPid = "telephony.ami",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = {"telephony.id=ami", "telephony.name=Asterisk"})
@Designate(ocd = Settings.class)
public final class Asterisk implements TelephonyProvider {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final int SNAPSHOT_SECONDS = 5;

    private final Settings settings;
    private final Clock clock;
    private final Operator operator;
    private volatile Session session;
    private volatile String version = "";
    private Instant lost;

    @Activate
    public Asterisk(Settings settings, @Reference Clock clock) {
        this.settings = settings;
        this.clock = clock;
        Names names = new Names(
                settings.technology(),
                settings.dialContext(),
                settings.transferContext(),
                settings.conferenceContext(),
                settings.surveyContext());
        this.operator = new Operator(clock, names, new Records(zone(settings.zone())));
    }
}
