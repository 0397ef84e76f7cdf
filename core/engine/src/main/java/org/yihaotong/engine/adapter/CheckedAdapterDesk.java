package org.yihaotong.engine.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.adapter.AdapterDesk;
import org.yihaotong.api.adapter.AdapterOperation;
import org.yihaotong.api.adapter.CatalogueItem;
import org.yihaotong.api.adapter.Inspection;
import org.yihaotong.api.adapter.InstalledAdapter;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.engine.port.adapter.AdapterHouse;
import org.yihaotong.engine.port.adapter.AdapterStore;
import org.yihaotong.engine.port.adapter.Housed;
import org.yihaotong.engine.port.adapter.Jar;
import org.yihaotong.engine.port.adapter.Offer;
import org.yihaotong.engine.words.Words;

/** Lets administrators and integrators bring checked adapters in, and auditors read what they did. */
@Component(service = AdapterDesk.class)
public final class CheckedAdapterDesk implements AdapterDesk {

    private static final int MOST = 200;

    private final AdapterHouse house;
    private final Inspector inspector;
    private final Installer installer;
    private final Folder folder;
    private final AdapterStore store;

    @Activate
    public CheckedAdapterDesk(
            @Reference AdapterHouse house,
            @Reference Inspector inspector,
            @Reference Installer installer,
            @Reference Folder folder,
            @Reference AdapterStore store) {
        this.house = house;
        this.inspector = inspector;
        this.installer = installer;
        this.folder = folder;
        this.store = store;
    }

    @Override
    public List<InstalledAdapter> installed(Actor actor) {
        check(actor);
        return folder.shown();
    }

    @Override
    public List<CatalogueItem> catalogue(Actor actor) {
        check(actor);
        List<Housed> housed = house.housed();
        return house.offers().stream().map(offer -> item(offer, housed)).toList();
    }

    private static CatalogueItem item(Offer offer, List<Housed> housed) {
        Jar jar = offer.jar();
        return new CatalogueItem(
                Inspector.shown(jar),
                offer.feature(),
                offer.description(),
                Inspector.grade(jar),
                Inspector.installed(jar, housed));
    }

    @Override
    public Inspection inspect(Actor actor, InputStream jar) throws IOException {
        check(actor);
        return house.keep(jar, LARGEST)
                .map(inspector::inspect)
                .orElseThrow(() -> new InvalidInputException(
                        "jar", "too-large", Words.say("adapter.too-large", String.valueOf(LARGEST >> 20))));
    }

    @Override
    public Inspection inspection(Actor actor, String sha256) {
        check(actor);
        return house.find(sha256)
                .map(inspector::inspect)
                .orElseThrow(() -> new NotFoundException(Words.say("missing.jar")));
    }

    @Override
    public AdapterOperation install(Actor actor, String sha256) {
        check(actor);
        return installer.install(actor, sha256);
    }

    @Override
    public AdapterOperation update(Actor actor, String sha256) {
        check(actor);
        return installer.update(actor, sha256);
    }

    @Override
    public AdapterOperation rollBack(Actor actor, String name) {
        check(actor);
        return installer.rollBack(actor, name);
    }

    @Override
    public AdapterOperation remove(Actor actor, String name) {
        check(actor);
        return installer.remove(actor, name);
    }

    @Override
    public Page<AdapterOperation> history(Actor actor, Optional<String> adapter, Optional<String> cursor, int limit) {
        if (!actor.isOneOf(Role.ADMINISTRATOR, Role.INTEGRATOR, Role.AUDITOR)) {
            throw Words.refuse("role", Words.say("verb.Adapters"));
        }
        if (limit < 1 || limit > MOST) {
            throw new InvalidInputException("limit", "range", Words.say("field.limit"));
        }
        return store.operations(adapter, cursor, limit);
    }

    private static void check(Actor actor) {
        if (!actor.isOneOf(Role.ADMINISTRATOR, Role.INTEGRATOR)) {
            throw Words.refuse("role", Words.say("verb.Adapters"));
        }
    }
}
