package org.yihaotong.deploy.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.yihaotong.api.adapter.TouchedBundle;
import org.yihaotong.engine.port.adapter.Followed;
import org.yihaotong.engine.port.adapter.HouseException;
import org.yihaotong.engine.port.adapter.Jar;
import org.yihaotong.engine.port.adapter.Strayed;

/** Moves one adapter's bundle under witness; if it does not start, what ran before runs again. */
final class Mover {

    /** Something that moves bundles. */
    @FunctionalInterface
    interface Move {
        void run() throws BundleException, IOException;
    }

    private final BundleContext context;
    private final Bundles bundles;
    private final Shelf shelf;
    private final Register register;
    private final Previous previous;

    Mover(BundleContext context, Bundles bundles, Shelf shelf, Register register, Previous previous) {
        this.context = context;
        this.bundles = bundles;
        this.shelf = shelf;
        this.register = register;
        this.previous = previous;
    }

    /** Runs a move and tells which bundles it touched. */
    List<TouchedBundle> witnessed(String name, Move move) throws HouseException {
        Witness witness = new Witness(Set.of(name));
        context.addBundleListener(witness);
        try {
            move.run();
            return witness.touched(name);
        } catch (BundleException | IOException e) {
            throw new HouseException(e.getMessage(), e);
        } finally {
            context.removeBundleListener(witness);
        }
    }

    /** Follows the folder: what is new comes together, everything else one by one. */
    List<Followed> follow(List<Strayed> strayed) {
        List<Strayed> fresh = strayed.stream()
                .filter(s -> !s.gone() && bundles.adapter(s.jar().name()).isEmpty())
                .toList();
        List<Followed> followed = new ArrayList<>();
        strayed.stream().filter(s -> !fresh.contains(s)).map(this::follow).forEach(followed::add);
        if (!fresh.isEmpty()) {
            followed.addAll(new Arrival(bundles, shelf, register).bring(context, fresh));
        }
        return followed;
    }

    private Followed follow(Strayed strayed) {
        String name = strayed.jar().name();
        try {
            List<TouchedBundle> touched = witnessed(name, () -> {
                if (strayed.gone()) {
                    take(name);
                } else {
                    bring(strayed.jar(), strayed.file());
                }
            });
            return new Followed(strayed, touched, Optional.empty());
        } catch (HouseException e) {
            return new Followed(strayed, List.of(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** The bundle of this jar runs, and the one before is kept; or everything is as before. */
    void bring(Jar jar, String file) throws BundleException, IOException {
        String name = jar.name();
        Optional<Register.Entry> before = register.of(name);
        try {
            bundles.bring(name, shelf.path(jar.sha256()));
        } catch (BundleException e) {
            if (before.isPresent()) {
                bundles.bring(name, shelf.path(before.get().sha256()));
            } else {
                bundles.take(name);
            }
            throw e;
        }
        if (before.isPresent() && !before.get().sha256().equals(jar.sha256())) {
            lay(before.get().sha256(), previous.path(name));
        }
        register.put(name, new Register.Entry(jar.sha256(), file));
    }

    /** The bundle is gone, and its jar is kept. */
    void take(String name) throws BundleException, IOException {
        Optional<Register.Entry> before = register.of(name);
        bundles.take(name);
        if (before.isPresent() && Files.exists(shelf.path(before.get().sha256()))) {
            lay(before.get().sha256(), previous.path(name));
        }
        register.remove(name);
    }

    /** Lays a kept jar somewhere, whole or not at all. */
    void lay(String sha256, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Path part = to.resolveSibling(to.getFileName() + ".part");
        Files.copy(shelf.path(sha256), part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
