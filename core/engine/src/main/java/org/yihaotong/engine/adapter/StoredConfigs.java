package org.yihaotong.engine.adapter;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.adapter.AdapterInstance;
import org.yihaotong.api.adapter.ConfigChange;
import org.yihaotong.api.adapter.ConfigDesk;
import org.yihaotong.api.adapter.ConfigDraft;
import org.yihaotong.api.adapter.ConfigForm;
import org.yihaotong.api.adapter.ConnectionTrial;
import org.yihaotong.api.adapter.Diagnosis;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.engine.port.adapter.ConfigStore;
import org.yihaotong.engine.words.Words;

/** The desk for configurations: administrators and integrators, nobody else. */
@Component(service = ConfigDesk.class)
public final class StoredConfigs implements ConfigDesk {

    private static final int MOST = 200;

    private final Forms forms;
    private final ConfigBook book;
    private final Trials trials;
    private final Diagnostics diagnostics;
    private final ConfigStore store;

    @Activate
    public StoredConfigs(
            @Reference Forms forms,
            @Reference ConfigBook book,
            @Reference Trials trials,
            @Reference Diagnostics diagnostics,
            @Reference ConfigStore store) {
        this.forms = forms;
        this.book = book;
        this.trials = trials;
        this.diagnostics = diagnostics;
        this.store = store;
    }

    @Override
    public ConfigForm form(Actor actor, String hotline) {
        check(actor, "verb.ReadConfiguration");
        return forms.of(hotline);
    }

    @Override
    public ConfigForm blank(Actor actor, String hotline) {
        check(actor, "verb.ReadConfiguration");
        return forms.blank(hotline);
    }

    @Override
    public ConnectionTrial tryOut(Actor actor, String hotline, ConfigDraft draft) {
        check(actor, "verb.TestLine");
        return trials.begin(actor.login(), book.saved(hotline, draft).config());
    }

    @Override
    public ConnectionTrial tryFurther(Actor actor, String hotline, ConfigDraft draft) {
        check(actor, "verb.TestLine");
        return trials.begin(actor.login(), book.added(hotline, draft).config());
    }

    @Override
    public ConnectionTrial trial(Actor actor, String id) {
        check(actor, "verb.TestLine");
        return trials.of(actor.login(), id);
    }

    @Override
    public ConfigForm save(Actor actor, String hotline, ConfigDraft draft) {
        check(actor, "verb.Configure");
        book.save(actor, hotline, draft);
        return forms.of(hotline);
    }

    @Override
    public ConfigForm reset(Actor actor, String hotline, long revision) {
        check(actor, "verb.Configure");
        book.reset(actor, hotline, revision);
        return forms.of(hotline);
    }

    @Override
    public List<AdapterInstance> instances(Actor actor, String hotline) {
        check(actor, "verb.ReadConfiguration");
        return book.instances(hotline);
    }

    @Override
    public ConfigForm add(Actor actor, String hotline, ConfigDraft draft) {
        check(actor, "verb.Configure");
        return forms.of(book.add(actor, hotline, draft));
    }

    @Override
    public void remove(Actor actor, String hotline, long revision) {
        check(actor, "verb.Configure");
        book.remove(actor, hotline, revision);
    }

    @Override
    public Page<ConfigChange> history(Actor actor, String hotline, Optional<String> cursor, int limit) {
        check(actor, "verb.ReadConfiguration");
        if (limit < 1 || limit > MOST) {
            throw new InvalidInputException("limit", "range", Words.say("field.limit"));
        }
        return store.history(hotline, cursor, limit);
    }

    @Override
    public Diagnosis diagnose(Actor actor, String hotline) {
        check(actor, "verb.Diagnose");
        return diagnostics.of(hotline);
    }

    private static void check(Actor actor, String verb) {
        if (!actor.isOneOf(Role.ADMINISTRATOR, Role.INTEGRATOR) || actor.isUnit()) {
            throw Words.refuse("role", Words.say(verb));
        }
    }
}
