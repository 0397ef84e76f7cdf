package org.yihaotong.engine.adapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.adapter.AdapterState;
import org.yihaotong.api.adapter.Finding;
import org.yihaotong.api.adapter.Inspection;
import org.yihaotong.api.adapter.InstalledAdapter;
import org.yihaotong.api.adapter.OperationKind;
import org.yihaotong.api.people.Actor;
import org.yihaotong.engine.port.adapter.AdapterHouse;
import org.yihaotong.engine.port.adapter.HouseException;
import org.yihaotong.engine.port.adapter.Housed;
import org.yihaotong.engine.port.adapter.Jar;
import org.yihaotong.engine.port.adapter.Strayed;
import org.yihaotong.engine.words.Words;

/** The watched folder (adapters/): what somebody copied in is checked like everything else, what was taken out goes. */
@Component(service = Folder.class)
public final class Folder {

    /** Somebody who works in the folder is known to the machine only. */
    private static final Actor SOMEBODY = new Actor("folder", Words.say("adapter.folder"), Set.of(), Optional.empty());

    /** What may come by itself is tried again every so many looks. */
    private static final int PATIENCE = 8;

    /** Why a file of the folder does not run. */
    private record Outside(String sha256, AdapterState state, String why) {}

    private final AdapterHouse house;
    private final Inspector inspector;
    private final Chronicle chronicle;
    private final Installer lock;
    private final Map<String, Outside> outside = new ConcurrentHashMap<>();
    private int looks;

    @Activate
    public Folder(
            @Reference AdapterHouse house,
            @Reference Inspector inspector,
            @Reference Chronicle chronicle,
            @Reference Installer installer) {
        this.house = house;
        this.inspector = inspector;
        this.chronicle = chronicle;
        this.lock = installer;
    }

    /** Follows what changed in the folder; never while somebody installs at the desk. */
    void look() {
        synchronized (lock) {
            looks++;
            List<Strayed> strayed = new ArrayList<>(house.look());
            strayed.sort(Comparator.comparing((Strayed s) -> !s.gone()).thenComparing(Strayed::file));
            Set<String> files = new HashSet<>();
            strayed.forEach(s -> files.add(s.file()));
            outside.keySet().retainAll(files);
            strayed.stream().filter(this::isDue).forEach(this::follow);
        }
    }

    private boolean isDue(Strayed strayed) {
        Outside before = outside.get(strayed.file());
        return before == null
                || !before.sha256().equals(strayed.jar().sha256())
                || (before.state() == AdapterState.WAITING && looks % PATIENCE == 0);
    }

    private void follow(Strayed strayed) {
        if (strayed.gone()) {
            move(Deed.take(SOMEBODY, strayed.jar()), strayed);
            return;
        }
        Optional<Housed> before = house.housed().stream()
                .filter(h ->
                        h.installed() && h.jar().name().equals(strayed.jar().name()))
                .findFirst();
        OperationKind kind = before.isPresent() ? OperationKind.UPDATE : OperationKind.INSTALL;
        Deed deed = Deed.bring(SOMEBODY, kind, strayed.jar(), before);
        Inspection inspection = inspector.inspect(strayed.jar());
        if (inspection.installable()) {
            move(deed, strayed);
        } else {
            boolean waits = inspection.findings().stream()
                    .filter(Finding::refused)
                    .allMatch(f -> f.code().equals(Findings.NEED));
            keepOut(deed, strayed, waits ? AdapterState.WAITING : AdapterState.REFUSED, Installer.refusals(inspection));
        }
    }

    private void move(Deed deed, Strayed strayed) {
        try {
            chronicle.done(deed, house.follow(strayed));
            outside.remove(strayed.file());
        } catch (HouseException e) {
            keepOut(deed, strayed, AdapterState.REFUSED, Words.say("refused.adapter-broken", e.getMessage()));
        }
    }

    /** Told once, not at every look. */
    private void keepOut(Deed deed, Strayed strayed, AdapterState state, String why) {
        Outside now = new Outside(strayed.jar().sha256(), state, why);
        if (!now.equals(outside.put(strayed.file(), now))) {
            chronicle.refused(deed, why);
        }
    }

    /** Everything in the folder, as it stands. */
    List<InstalledAdapter> shown() {
        synchronized (lock) {
            return house.housed().stream().map(this::shown).toList();
        }
    }

    private InstalledAdapter shown(Housed housed) {
        Jar jar = housed.jar();
        Optional<Outside> out = Optional.ofNullable(outside.get(housed.file()));
        AdapterState state = housed.running()
                ? AdapterState.RUNNING
                : housed.installed()
                        ? AdapterState.STOPPED
                        : out.map(Outside::state).orElse(AdapterState.WAITING);
        String detail = housed.installed() ? "" : out.map(Outside::why).orElse("");
        return new InstalledAdapter(
                Inspector.shown(jar),
                housed.file(),
                state,
                detail,
                Inspector.grade(jar),
                housed.previous().map(Jar::version));
    }
}
