package org.yihaotong.engine.telephony;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.telephony.Acceptance;
import org.yihaotong.api.telephony.CallCommand;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.api.telephony.Capability;
import org.yihaotong.api.telephony.CommandOutcome;
import org.yihaotong.api.telephony.ProviderCard;
import org.yihaotong.api.telephony.Stamp;
import org.yihaotong.api.telephony.SwitchSnapshot;
import org.yihaotong.api.telephony.TelephonyListener;
import org.yihaotong.api.telephony.TelephonyProvider;

/** A switch that says what a test wants it to. */
final class MadeSwitch implements TelephonyProvider {

    private final Set<Capability> can = EnumSet.allOf(Capability.class);
    private final List<CallCommand> commands = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<List<CallEvent>> saying = new LinkedBlockingQueue<>();
    private volatile SwitchSnapshot snapshot = new SwitchSnapshot(Telling.START, List.of(), List.of());
    private volatile Acceptance answer = Acceptance.ACCEPTED;
    private volatile boolean away;
    private volatile boolean unconfigured;
    private volatile TelephonyListener listener;

    @Override
    public ProviderCard card() {
        return new ProviderCard("Made", "1", can);
    }

    @Override
    public void attend(TelephonyListener ear) throws BackendException, InterruptedException {
        if (unconfigured) {
            throw new BackendException(BackendException.Kind.CONFIGURATION, "尚未填写主机。");
        }
        if (away) {
            throw new BackendException(BackendException.Kind.COMMUNICATION, "交换机没有应答。");
        }
        listener = ear;
        ear.happened(List.of(new CallEvent.Up(Stamp.seen("up-" + snapshot.at(), snapshot.at()), snapshot)));
        while (!away) {
            List<CallEvent> said = saying.take();
            ear.happened(said);
        }
    }

    @Override
    public Acceptance perform(CallCommand command) {
        commands.add(command);
        return answer;
    }

    @Override
    public SwitchSnapshot snapshot() {
        return snapshot;
    }

    MadeSwitch cannot(Capability one) {
        can.remove(one);
        return this;
    }

    void answers(Acceptance with) {
        answer = with;
    }

    void says(List<? extends OfCall> events) {
        saying.add(List.copyOf(events));
    }

    void says(CallEvent event) {
        saying.add(List.of(event));
    }

    void ends(String command, CommandOutcome how) {
        says(new CallEvent.CommandEnded(Stamp.seen("end-" + command + how, Telling.START), command, how, ""));
    }

    /** Hangs up, and goes on with these calls when it comes back. */
    void goesAway(SwitchSnapshot then) {
        away = true;
        snapshot = then;
        saying.add(List.of());
    }

    void isNotConfigured() {
        unconfigured = true;
    }

    void comesBack() {
        away = false;
    }

    List<CallCommand> commands() {
        return List.copyOf(commands);
    }

    TelephonyListener listener() {
        return listener;
    }
}
