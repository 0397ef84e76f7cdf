package org.yihaotong.engine.adapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.adapter.AdapterState;
import org.yihaotong.api.adapter.Finding;
import org.yihaotong.api.adapter.InstalledAdapter;
import org.yihaotong.api.adapter.OperationKind;
import org.yihaotong.api.adapter.TouchedBundle;
import org.yihaotong.api.people.Actor;
import org.yihaotong.engine.port.adapter.AdapterHouse;
import org.yihaotong.engine.port.adapter.Followed;
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

    /** So many are installed, resolved and written down at once; while they start the next ones are checked. */
    private static final int TOGETHER = 16;

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

    /** Follows what changed in the folder; never while somebody installs at the desk. What went goes first. */
    void look() {
        synchronized (lock) {
            looks++;
            List<Strayed> strayed = new ArrayList<>(house.look());
            strayed.sort(Comparator.comparing(Strayed::file));
            Set<String> files = new HashSet<>();
            strayed.forEach(s -> files.add(s.file()));
            outside.keySet().retainAll(files);
            Map<Boolean, List<Strayed>> due =
                    strayed.stream().filter(this::isDue).collect(Collectors.partitioningBy(Strayed::gone));
            due.get(true).forEach(gone -> move(Map.of(gone, Deed.take(SOMEBODY, gone.jar()))));
            List<Strayed> came = due.get(false);
            for (int from = 0; from < came.size(); from += TOGETHER) {
                bring(came.subList(from, Math.min(came.size(), from + TOGETHER)));
            }
        }
    }

    private boolean isDue(Strayed strayed) {
        Outside before = outside.get(strayed.file());
        return before == null
                || !before.sha256().equals(strayed.jar().sha256())
                || (before.state() == AdapterState.WAITING && looks % PATIENCE == 0);
    }

    /** Checks each, and brings together what may run; of two that claim the same the second has to wait for a look. */
    private void bring(List<Strayed> came) {
        List<Housed> housed = house.housed();
        ClaimCheck claims = ClaimCheck.of(housed);
        ClaimCheck together = new ClaimCheck();
        Map<Strayed, Deed> sound = new LinkedHashMap<>();
        for (Strayed strayed : came) {
            Findings clash = new Findings();
            together.check(strayed.jar(), clash);
            if (clash.list().isEmpty() && sound.keySet().stream().noneMatch(other -> isNamesake(other, strayed))) {
                Deed deed = deed(strayed.jar(), housed);
                if (isSound(strayed, deed, claims)) {
                    sound.put(strayed, deed);
                    together.add(strayed.jar());
                }
            }
        }
        move(sound);
    }

    private static boolean isNamesake(Strayed one, Strayed other) {
        return one.jar().name().equals(other.jar().name());
    }

    private static Deed deed(Jar jar, List<Housed> housed) {
        Optional<Housed> before = housed.stream()
                .filter(h -> h.installed() && h.jar().name().equals(jar.name()))
                .findFirst();
        return Deed.bring(SOMEBODY, before.isPresent() ? OperationKind.UPDATE : OperationKind.INSTALL, jar, before);
    }

    private boolean isSound(Strayed strayed, Deed deed, ClaimCheck claims) {
        List<Finding> refusals = inspector.findings(strayed.jar(), claims).stream()
                .filter(Finding::refused)
                .toList();
        if (refusals.isEmpty()) {
            return true;
        }
        boolean waits = refusals.stream().allMatch(f -> f.code().equals(Findings.NEED));
        keepOut(deed, strayed, waits ? AdapterState.WAITING : AdapterState.REFUSED, Installer.refusals(refusals));
        return false;
    }

    private void move(Map<Strayed, Deed> deeds) {
        Map<Deed, List<TouchedBundle>> done = new LinkedHashMap<>();
        List<Followed> followed = house.follow(List.copyOf(deeds.keySet()));
        for (Followed one : followed) {
            Deed deed = deeds.get(one.strayed());
            if (one.trouble().isPresent()) {
                String why = Words.say("refused.adapter-broken", one.trouble().get());
                keepOut(deed, one.strayed(), AdapterState.REFUSED, why);
            } else {
                done.put(deed, one.touched());
                outside.remove(one.strayed().file());
            }
        }
        if (!done.isEmpty()) {
            chronicle.done(done);
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
