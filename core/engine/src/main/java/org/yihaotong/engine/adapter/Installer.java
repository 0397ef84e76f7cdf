package org.yihaotong.engine.adapter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.adapter.AdapterOperation;
import org.yihaotong.api.adapter.Finding;
import org.yihaotong.api.adapter.Inspection;
import org.yihaotong.api.adapter.OperationKind;
import org.yihaotong.api.adapter.TouchedBundle;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.port.adapter.AdapterHouse;
import org.yihaotong.engine.port.adapter.HouseException;
import org.yihaotong.engine.port.adapter.Housed;
import org.yihaotong.engine.port.adapter.Jar;
import org.yihaotong.engine.words.Words;

/** Installs, replaces, rolls back and removes adapters, one operation at a time, each checked first and written down. */
@Component(service = Installer.class)
public final class Installer {

    /** The moment in which bundles are moved. */
    @FunctionalInterface
    private interface Move {
        List<TouchedBundle> run() throws HouseException;
    }

    private final AdapterHouse house;
    private final Inspector inspector;
    private final Chronicle chronicle;

    @Activate
    public Installer(@Reference AdapterHouse house, @Reference Inspector inspector, @Reference Chronicle chronicle) {
        this.house = house;
        this.inspector = inspector;
        this.chronicle = chronicle;
    }

    synchronized AdapterOperation install(Actor actor, String sha256) {
        Jar jar = jar(sha256);
        housed(jar.name()).ifPresent(h -> {
            throw Words.refuse("adapter-there", h.jar().version());
        });
        return bring(actor, OperationKind.INSTALL, jar, Optional.empty());
    }

    synchronized AdapterOperation update(Actor actor, String sha256) {
        Jar jar = jar(sha256);
        Housed before = installed(jar.name());
        if (before.jar().sha256().equals(sha256)) {
            throw Words.refuse("adapter-same");
        }
        return bring(actor, OperationKind.UPDATE, jar, Optional.of(before));
    }

    synchronized AdapterOperation rollBack(Actor actor, String name) {
        Housed before = installed(name);
        Jar jar = before.previous().orElseThrow(() -> Words.refuse("adapter-no-previous"));
        return bring(actor, OperationKind.ROLL_BACK, jar, Optional.of(before));
    }

    synchronized AdapterOperation remove(Actor actor, String name) {
        Jar jar = installed(name).jar();
        return move(Deed.take(actor, jar), () -> house.takeAway(name));
    }

    private AdapterOperation bring(Actor actor, OperationKind kind, Jar jar, Optional<Housed> before) {
        Deed deed = Deed.bring(actor, kind, jar, before);
        Inspection inspection = inspector.inspect(jar);
        if (!inspection.installable()) {
            String why = refusals(inspection.findings());
            chronicle.refused(deed, why);
            throw new RefusedException("adapter-check", why);
        }
        return move(deed, () -> house.put(jar));
    }

    private AdapterOperation move(Deed deed, Move move) {
        try {
            return chronicle.done(deed, move.run());
        } catch (HouseException e) {
            RefusedException refusal = Words.refuse("adapter-broken", String.valueOf(e.getMessage()));
            chronicle.refused(deed, refusal.getMessage());
            throw refusal;
        }
    }

    /** What forbids it, as one text. */
    static String refusals(List<Finding> findings) {
        return findings.stream().filter(Finding::refused).map(Finding::text).collect(Collectors.joining());
    }

    private Jar jar(String sha256) {
        return house.find(sha256).orElseThrow(() -> new NotFoundException(Words.say("missing.jar")));
    }

    private Housed installed(String name) {
        return housed(name).orElseThrow(() -> new NotFoundException(Words.say("missing.adapter", name)));
    }

    private Optional<Housed> housed(String name) {
        return house.housed().stream()
                .filter(h -> h.installed() && h.jar().name().equals(name))
                .findFirst();
    }
}
