package org.yihaotong.engine.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.PeopleStore;

/**
 * The city's territories are units of every centre (属地): those of {@code territories.tsv} that are not there yet move in
 * when it starts. What an administrator changed of one, or gave to another unit, stays.
 */
@Component(service = HomeUnits.class, immediate = true)
public final class HomeUnits {

    private static final Logger LOG = LoggerFactory.getLogger(HomeUnits.class);
    private static final Map<String, String> NAMES =
            territories().stream().collect(Collectors.toMap(u -> u.area().orElseThrow(), Unit::name));

    @Activate
    public HomeUnits(@Reference PeopleStore store) {
        List<Unit> known = store.units();
        for (Unit territory : territories()) {
            boolean taken = known.stream()
                    .anyMatch(u -> u.id().equals(territory.id()) || u.area().equals(territory.area()));
            if (!taken) {
                add(store, territory);
            }
        }
    }

    private static void add(PeopleStore store, Unit territory) {
        try {
            store.add(territory);
        } catch (DuplicateException e) {
            LOG.debug("another node was faster with {}", territory.id(), e);
        }
    }

    /** The name of the territory with this code; empty if it is none of the city's. */
    public static String name(String code) {
        return NAMES.getOrDefault(code, "");
    }

    /** Id, name and code of GB/T 2260, a line each; lines that begin with # explain. */
    static List<Unit> territories() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                HomeUnits.class.getResourceAsStream("territories.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(part -> new Unit(
                            part[0],
                            part[1],
                            UnitKind.TERRITORY,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(part[2]),
                            true,
                            1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
