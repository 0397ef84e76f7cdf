package org.yihaotong.engine.adapter;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.adapter.TouchedBundle;
import org.yihaotong.engine.port.adapter.AdapterHouse;
import org.yihaotong.engine.port.adapter.Followed;
import org.yihaotong.engine.port.adapter.HouseException;
import org.yihaotong.engine.port.adapter.Housed;
import org.yihaotong.engine.port.adapter.Jar;
import org.yihaotong.engine.port.adapter.Need;
import org.yihaotong.engine.port.adapter.Offer;
import org.yihaotong.engine.port.adapter.Strayed;

/** A house on paper: what is put there is installed. */
final class PaperHouse implements AdapterHouse {

    final Map<String, Jar> known = new HashMap<>();
    final Map<String, Jar> installed = new HashMap<>();
    final Map<String, Jar> previous = new HashMap<>();
    final List<Need> missing = new ArrayList<>();
    final List<Strayed> strayed = new ArrayList<>();
    final List<String> broken = new ArrayList<>();
    final List<Integer> together = new ArrayList<>();
    boolean breaks;
    int moves;

    PaperHouse knowing(Jar... jars) {
        for (Jar jar : jars) {
            known.put(jar.sha256(), jar);
        }
        return this;
    }

    @Override
    public Optional<Jar> keep(InputStream jar, int limit) {
        return known.values().stream().findFirst();
    }

    @Override
    public Optional<Jar> find(String sha256) {
        return Optional.ofNullable(known.get(sha256));
    }

    @Override
    public List<Offer> offers() {
        return known.values().stream()
                .map(j -> new Offer(j, "hotline-water", "水务"))
                .toList();
    }

    @Override
    public List<Housed> housed() {
        List<Housed> all = new ArrayList<>();
        installed.forEach((name, jar) ->
                all.add(new Housed("water.jar", jar, true, true, Optional.ofNullable(previous.get(name)))));
        strayed.forEach(s -> all.add(new Housed(s.file(), s.jar(), false, false, Optional.empty())));
        return all;
    }

    @Override
    public Optional<String> inTheWay(String name) {
        return Optional.empty();
    }

    @Override
    public List<Need> missing(Jar jar) {
        return missing;
    }

    @Override
    public List<TouchedBundle> put(Jar jar) throws HouseException {
        move();
        Optional.ofNullable(installed.put(jar.name(), jar)).ifPresent(before -> previous.put(jar.name(), before));
        return List.of(new TouchedBundle(jar.name(), jar.version(), true, List.of("STARTED")));
    }

    @Override
    public List<TouchedBundle> takeAway(String name) throws HouseException {
        move();
        Jar gone = installed.remove(name);
        previous.put(name, gone);
        return List.of(new TouchedBundle(name, gone.version(), true, List.of("UNINSTALLED")));
    }

    @Override
    public List<Strayed> look() {
        return List.copyOf(strayed);
    }

    @Override
    public List<Followed> follow(List<Strayed> some) {
        together.add(some.size());
        return some.stream().map(this::follow).toList();
    }

    private Followed follow(Strayed followed) {
        try {
            if (broken.contains(followed.file())) {
                throw new HouseException("unresolved", null);
            }
            List<TouchedBundle> touched =
                    followed.gone() ? takeAway(followed.jar().name()) : put(followed.jar());
            strayed.remove(followed);
            return new Followed(followed, touched, Optional.empty());
        } catch (HouseException e) {
            return new Followed(followed, List.of(), Optional.of(e.getMessage()));
        }
    }

    private void move() throws HouseException {
        moves++;
        if (breaks) {
            throw new HouseException("unresolved", null);
        }
    }
}
