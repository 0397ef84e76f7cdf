package org.yihaotong.telephony.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
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
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.Push;
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
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.PartForms;
import org.yihaotong.kit.link.RestLinks;

/** A switch that pushes; what it pushed is taken when the centre's database has it, and not before. */
@Component(
        service = {TelephonyProvider.class, PushSwitch.class},
        configurationPid = "telephony.push",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class PushSwitch implements TelephonyProvider {

    private static final String TOKEN = "[0-9A-Za-z_-]{16,100}";
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private final Settings settings;
    private final byte[] token;
    private final Clock clock;
    private final Signature signature;
    private final Bodies bodies;
    private final Hearing hearing;
    private final Asides asides;
    private final CallerIds callerIds;
    private final CommandLink commands;
    private final AtomicReference<CallerScreen> screen = new AtomicReference<>();
    private final AtomicReference<TelephonyListener> centre = new AtomicReference<>();

    /** Since when pushes were sent away because nobody attended. */
    private final AtomicReference<Instant> deaf = new AtomicReference<>();

    @Activate
    public PushSwitch(
            Settings settings,
            @Reference PartForms forms,
            @Reference RestLinks links,
            @Reference Ledger ledger,
            @Reference Clock clock) {
        this.settings = settings;
        this.token = settings._token().strip().getBytes(UTF_8);
        this.clock = clock;
        this.signature = new Signature(settings._secret(), Duration.ofSeconds(settings.window_seconds()), clock);
        this.bodies = new Bodies(forms);
        this.hearing = new Hearing(settings, this::isRefused);
        this.asides = new Asides(ledger, settings.telephony_id(), clock);
        this.callerIds = new CallerIds(settings.callerIds(), settings.callerId());
        this.commands = new CommandLink(settings, signature, links, ledger, clock);
    }

    @Deactivate
    void close() {
        commands.close();
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

    boolean isOpen() {
        return new String(token, UTF_8).matches(TOKEN);
    }

    boolean holds(byte[] given) {
        return MessageDigest.isEqual(token, given);
    }

    /** Takes a push, or tells what was put aside lately to whoever gets. */
    JsonObject answer(Push push) {
        signature.check(push);
        return switch (push.method()) {
            case "POST" -> taken(push);
            case "GET" -> asides.recent();
            default -> throw new Problem(405, "只能用 POST；GET 查看搁置的推送。The method is POST.");
        };
    }

    private JsonObject taken(Push push) {
        try {
            Said said = bodies.read(push);
            List<CallEvent> events = hearing.hear(said, clock.instant());
            keep(events);
            said.remarks().stream().findFirst().ifPresent(remark -> asides.keep(push, remark));
            return answer(said, events);
        } catch (Problem problem) {
            if (problem.isUseless()) {
                asides.keep(push, problem.error());
            }
            throw problem;
        }
    }

    private void keep(List<CallEvent> events) {
        TelephonyListener ear = centre.get();
        if (ear == null) {
            deaf.compareAndSet(null, clock.instant());
            throw Problem.later("中心正在启动，请稍后重发。The centre is starting; please send it again.");
        }
        try {
            ear.happened(events);
            ear.settle(SETTLED);
        } catch (BackendException e) {
            throw Problem.later("中心暂时存不下，请稍后重发。The centre cannot keep it now; please send it again.");
        }
        hearing.kept(events);
    }

    private boolean isRefused(String caller) {
        return Optional.ofNullable(screen.get())
                .filter(present -> !caller.isEmpty())
                .flatMap(present -> present.refuses(caller))
                .isPresent();
    }

    /** Only a new call is answered: whether it is welcome, or under which number it goes out. */
    private JsonObject answer(Said said, List<CallEvent> events) {
        if (!said.text("event").filter("newCall"::equals).isPresent()) {
            return Answers.TAKEN;
        }
        if (StandardEvents.direction(said) == CallDirection.OUT) {
            String asSent = said.text("to").orElse("");
            return callerIds
                    .of(said.number("to"))
                    .map(id -> Answers.dial(id, asSent))
                    .orElse(Answers.TAKEN);
        }
        return events.stream().anyMatch(CallEvent.CallEnded.class::isInstance) ? Answers.REJECT : Answers.TAKEN;
    }

    @Override
    public ProviderCard card() {
        return new ProviderCard(settings.vendor(), settings.version(), commands.capabilities());
    }

    /** Is pushed to: tells that it listens, and waits. */
    @Override
    public void attend(TelephonyListener listener) throws BackendException, InterruptedException {
        if (!isOpen()) {
            throw new BackendException(Kind.CONFIGURATION, "尚未填写推送令牌（16 至 100 个字母、数字、- 或 _），请管理员填写。");
        }
        listener.happened(up());
        centre.set(listener);
        try {
            new CountDownLatch(1).await();
        } finally {
            centre.compareAndSet(listener, null);
        }
    }

    private List<CallEvent> up() throws BackendException {
        Instant now = clock.instant();
        SwitchSnapshot seen = commands.capabilities().contains(Capability.SNAPSHOT)
                ? commands.snapshot()
                : new SwitchSnapshot(now, List.of(), List.of());
        List<CallEvent> events = new ArrayList<>();
        events.add(new CallEvent.Up(stamp("up", now), seen));
        Instant missed = deaf.getAndSet(null);
        if (missed != null) {
            events.add(new CallEvent.Gap(stamp("gap", now), missed, "中心没有在听，推送被退回"));
        }
        return events;
    }

    private static Stamp stamp(String what, Instant now) {
        return Stamp.seen(what + "/" + UUID.randomUUID(), now);
    }

    @Override
    public Acceptance perform(CallCommand command) {
        return commands.perform(command);
    }

    @Override
    public SwitchSnapshot snapshot() throws BackendException {
        return commands.snapshot();
    }

    @Override
    public FileContent recording(String reference) throws BackendException {
        return commands.recording(reference);
    }
}
