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
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineDirectory;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.telephony.Acceptance;
import org.yihaotong.api.telephony.CallCommand;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.CallerScreen;
import org.yihaotong.api.telephony.Capability;
import org.yihaotong.api.telephony.ProviderCard;
import org.yihaotong.api.telephony.Stamp;
import org.yihaotong.api.telephony.SwitchSnapshot;
import org.yihaotong.api.telephony.TelephonyListener;
import org.yihaotong.api.telephony.TelephonyProvider;
import org.yihaotong.kit.link.RestLinks;

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
    private final Aside aside;
    private final Recordings recordings;
    private final AtomicReference<CallerScreen> screen = new AtomicReference<>();
    private volatile Session session;
    private volatile String version = "";
    private Instant lost;

    @Activate
    public Asterisk(
            Settings settings,
            @Reference HotlineDirectory directory,
            @Reference Ledger ledger,
            @Reference RestLinks links,
            @Reference Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.operator = new Operator(clock, Names.of(settings), zone(), new Lines(directory), this::isRefused);
        this.aside = new Aside(ledger, clock);
        this.recordings = new Recordings(settings, links);
    }

    @Deactivate
    void close() {
        recordings.close();
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setScreen(CallerScreen present) {
        screen.set(present);
    }

    void unsetScreen(CallerScreen gone) {
        screen.compareAndSet(gone, null);
    }

    private boolean isRefused(String caller) {
        CallerScreen present = screen.get();
        return present != null && present.refuses(caller).isPresent();
    }

    @Override
    public ProviderCard card() {
        Set<Capability> can = EnumSet.of(
                Capability.SIGN_IN,
                Capability.STATE,
                Capability.DIAL,
                Capability.HANGUP,
                Capability.CONSULT,
                Capability.ATTENDED_TRANSFER,
                Capability.BLIND_TRANSFER,
                Capability.CONFERENCE,
                Capability.SNAPSHOT);
        if (settings.remoteControl()) {
            can.addAll(Set.of(Capability.ANSWER, Capability.HOLD));
        }
        if (!settings.surveyContext().isBlank()) {
            can.add(Capability.SURVEY);
        }
        if (recordings.isOpen()) {
            can.add(Capability.RECORDING);
        }
        return new ProviderCard("Asterisk", version, can);
    }

    @Override
    public void attend(TelephonyListener listener) throws BackendException, InterruptedException {
        tell(listener);
        check();
        try (Connection connection = Connection.open(settings.host(), settings.port());
                Session now = new Session(connection, clock)) {
            attend(now, listener);
        } catch (IOException e) {
            throw new BackendException(Kind.COMMUNICATION, "与交换机的连接不通或已中断，将自动重连；请核对主机、端口和网络。", e);
        } finally {
            session = null;
            operator.connect(Optional.empty());
        }
    }

    private void attend(Session now, TelephonyListener listener)
            throws BackendException, InterruptedException, IOException {
        now.logIn(settings.user(), settings._secret());
        version = now.settle();
        Inventory inventory = now.await(now.inventory());
        CallEvent up = up(operator.takeIn(inventory));
        operator.connect(now.outlet());
        session = now;
        listener.happened(List.of(up));
        missed(listener);
        now.listen(operator::hear);
        try {
            listen(now, listener);
        } finally {
            lost = now.heard();
        }
    }

    private void listen(Session now, TelephonyListener listener)
            throws BackendException, InterruptedException, IOException {
        Instant looked = clock.instant();
        aside.begins();
        CompletableFuture<Inventory> looking = null;
        while (true) {
            tell(listener);
            now.hear();
            if (looking != null && looking.isDone()) {
                operator.compare(now.await(looking));
                looking = null;
            } else if (looking == null
                    && Duration.between(looked, clock.instant()).compareTo(BETWEEN_LOOKS) >= 0) {
                looked = clock.instant();
                aside.lines(now.leftOut());
                aside.records(operator.unkeyed());
                looking = now.inventory();
            }
        }
    }

    private void tell(TelephonyListener listener) {
        List<CallEvent> events = operator.tell();
        if (!events.isEmpty()) {
            listener.happened(events);
        }
    }

    private CallEvent up(SwitchSnapshot snapshot) {
        return new CallEvent.Up(Stamp.seen("up-" + snapshot.at(), snapshot.at()), snapshot);
    }

    /** Whatever happened since the last connection fell silent, nobody heard. */
    private void missed(TelephonyListener listener) {
        if (lost != null) {
            Instant now = clock.instant();
            listener.happened(List.of(new CallEvent.Gap(Stamp.seen("gap-" + now, now), lost, "与交换机的连接中断过。")));
            lost = null;
        }
    }

    @Override
    public Acceptance perform(CallCommand command) {
        return operator.perform(command, card().capabilities());
    }

    @Override
    public SwitchSnapshot snapshot() throws BackendException {
        Session now = session;
        if (now == null) {
            throw new BackendException(Kind.COMMUNICATION, Phrases.NOT_CONNECTED);
        }
        try {
            return operator.read(now.inventory().get(SNAPSHOT_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendException(Kind.COMMUNICATION, Phrases.UNSURE, e);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new BackendException(Kind.COMMUNICATION, Phrases.BUSY_LINE, e);
        }
    }

    @Override
    public FileContent recording(String reference) throws BackendException {
        return recordings.fetch(reference);
    }

    /** Without an address nothing was tried. */
    private void check() throws BackendException {
        if (settings.host().isBlank()) {
            throw new BackendException(Kind.CONFIGURATION, "尚未填写交换机的主机，话务由人工登记；请管理员填写后再用。");
        }
        if (settings.user().isBlank() || settings._secret().isBlank()) {
            throw new BackendException(Kind.CONFIGURATION, "尚未填写 AMI 账号或密码，请管理员填写后再用。");
        }
        try {
            ZoneId.of(settings.zone());
        } catch (DateTimeException e) {
            throw new BackendException(Kind.CONFIGURATION, "话单时区不对，应为 Asia/Shanghai 这样的名称，请管理员改正。", e);
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(settings.zone());
        } catch (DateTimeException e) {
            return ZoneId.of("Asia/Shanghai"); // said when it is to be used
        }
    }
}
