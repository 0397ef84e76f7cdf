package org.yihaotong.deploy.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.adapter.TouchedBundle;
import org.yihaotong.deploy.jar.Trust;
import org.yihaotong.engine.port.adapter.AdapterHouse;
import org.yihaotong.engine.port.adapter.Followed;
import org.yihaotong.engine.port.adapter.HouseException;
import org.yihaotong.engine.port.adapter.Housed;
import org.yihaotong.engine.port.adapter.Jar;
import org.yihaotong.engine.port.adapter.Need;
import org.yihaotong.engine.port.adapter.Offer;
import org.yihaotong.engine.port.adapter.Strayed;

/** The folder {@code adapters/} as the one truth, and the framework's bundles that follow it. */
@Component
public final class FrameworkHouse implements AdapterHouse {

    private final Path folder;
    private final Shelf shelf;
    private final Catalogue catalogue;
    private final Register register;
    private final Bundles bundles;
    private final Previous previous;
    private final Mover mover;
    private final Comparison comparison;
    private final Needs needs;

    @Activate
    public FrameworkHouse(BundleContext context, @Reference Clock clock) {
        Places places = Places.of(context);
        folder = places.folder();
        shelf = new Shelf(places.kept(), new Trust(places.trusted()), clock);
        catalogue = new Catalogue(places.system(), shelf);
        register = new Register(context.getDataFile("adapters.properties").toPath());
        bundles = new Bundles(context);
        previous = new Previous(places.previous(), shelf);
        mover = new Mover(context, bundles, shelf, register, previous);
        comparison = new Comparison(new FolderView(folder, shelf), shelf, register, bundles);
        needs = new Needs(context);
    }

    @Override
    public Optional<Jar> keep(InputStream jar, int limit) throws IOException {
        shelf.tidy(register.hashes());
        return shelf.keep(jar, limit);
    }

    @Override
    public Optional<Jar> find(String sha256) {
        return read(() -> {
            catalogue.offers();
            return shelf.find(sha256);
        });
    }

    @Override
    public List<Offer> offers() {
        return read(catalogue::offers);
    }

    @Override
    public synchronized List<Housed> housed() {
        return read(() -> {
            List<Housed> all = new ArrayList<>();
            register.all().forEach((name, entry) -> bundles.adapter(name).ifPresent(bundle -> {
                Jar jar = comparison.jar(name, entry.sha256());
                all.add(new Housed(entry.file(), jar, true, Bundles.runs(bundle), read(() -> previous.of(name))));
            }));
            comparison.outside().forEach(s -> all.add(new Housed(s.file(), s.jar(), false, false, Optional.empty())));
            return all;
        });
    }

    @Override
    public Optional<String> inTheWay(String name) {
        return bundles.stranger(name);
    }

    @Override
    public List<Need> missing(Jar jar) {
        return needs.missing(jar);
    }

    @Override
    public synchronized List<TouchedBundle> put(Jar jar) throws HouseException {
        Optional<Register.Entry> before = register.of(jar.name());
        Path file = folder.resolve(before.map(Register.Entry::file).orElseGet(() -> newFile(jar.name())));
        return mover.witnessed(jar.name(), () -> {
            mover.lay(jar.sha256(), file);
            try {
                mover.bring(jar, file.getFileName().toString());
            } catch (BundleException e) {
                if (before.isPresent()) {
                    mover.lay(before.get().sha256(), file);
                } else {
                    Files.delete(file);
                }
                throw e;
            }
        });
    }

    /** The last word of the name, as the distribution calls its files; the whole name if that is taken. */
    private String newFile(String name) {
        String shortest = name.substring(name.lastIndexOf('.') + 1) + ".jar";
        return Files.exists(folder.resolve(shortest)) ? name + ".jar" : shortest;
    }

    @Override
    public synchronized List<TouchedBundle> takeAway(String name) throws HouseException {
        Optional<Register.Entry> before = register.of(name);
        return mover.witnessed(name, () -> {
            if (before.isPresent()) {
                Files.deleteIfExists(folder.resolve(before.get().file()));
            }
            mover.take(name);
        });
    }

    @Override
    public synchronized List<Strayed> look() {
        return read(comparison::look);
    }

    @Override
    public synchronized List<Followed> follow(List<Strayed> strayed) {
        return mover.follow(strayed);
    }

    private static <T> T read(Callable<T> work) {
        try {
            return work.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
