package org.yihaotong.engine.adapter;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.adapter.AdapterInstance;
import org.yihaotong.api.adapter.ChangedSetting;
import org.yihaotong.api.adapter.ConfigChange;
import org.yihaotong.api.adapter.ConfigChangeKind;
import org.yihaotong.api.adapter.ConfigDraft;
import org.yihaotong.api.adapter.ConfigForm;
import org.yihaotong.api.channel.ChannelBoard;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.engine.port.adapter.Blueprint;
import org.yihaotong.engine.port.adapter.ConfigStore;
import org.yihaotong.engine.port.adapter.KeptConfig;
import org.yihaotong.engine.port.adapter.Workshop;
import org.yihaotong.engine.words.Words;

/** Writes configurations down, each with who changed what, and has them put in place. */
@Component(service = ConfigBook.class)
public final class ConfigBook {

    /** What would be kept, and what it changes. */
    record Entry(KeptConfig config, Edit edit) {}

    private static final Logger LOG = LoggerFactory.getLogger(ConfigBook.class);

    private final Forms forms;
    private final Known known;
    private final Workshop workshop;
    private final ConfigStore store;
    private final ConfigKeeper keeper;
    private final Clock clock;

    @Activate
    public ConfigBook(
            @Reference Forms forms,
            @Reference Known known,
            @Reference Workshop workshop,
            @Reference ConfigStore store,
            @Reference ConfigKeeper keeper,
            @Reference Clock clock) {
        this.forms = forms;
        this.known = known;
        this.workshop = workshop;
        this.store = store;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** The line's configuration with this draft. */
    Entry saved(String hotline, ConfigDraft draft) {
        Blueprint plan = forms.blueprint(hotline);
        ConfigForm form = forms.of(hotline);
        checkDesk(plan);
        checkRevision(form.revision(), draft.revision());
        ValueCheck check = new ValueCheck(known.contexts());
        Edit edit = Edit.of(form, draft, check);
        check.done();
        Map<String, List<String>> before =
                store.find(hotline).map(KeptConfig::values).orElse(Map.of());
        Map<String, List<String>> values = edit.onto(before, (name, secret) -> workshop.seal(plan.pid(), name, secret));
        return new Entry(
                new KeptConfig(plan.pid(), hotline, plan.bundle(), form.own(), form.revision() + 1, values), edit);
    }

    /** A further instance with this draft. */
    Entry added(String hotline, ConfigDraft draft) {
        if (hotline.startsWith(ChannelBoard.CONFIGURATION)) {
            throw Words.refuse("one-channel");
        }
        Blueprint plan = forms.blueprint(hotline);
        ValueCheck check = new ValueCheck(known.contexts());
        Edit edit = Edit.of(forms.blank(hotline), draft, check);
        String id = String.join("", edit.values("hotline.id"));
        known.checkNew(check, id, edit.values("hotline.numbers"));
        check.done();
        String pid = plan.factory() + '~' + id;
        Map<String, List<String>> values = edit.onto(Map.of(), (name, secret) -> workshop.seal(pid, name, secret));
        return new Entry(new KeptConfig(pid, id, plan.bundle(), true, 1, values), edit);
    }

    void save(Actor actor, String hotline, ConfigDraft draft) {
        Entry entry = saved(hotline, draft);
        if (!entry.edit().isEmpty()) {
            store.keep(
                    entry.config(),
                    change(actor, hotline, ConfigChangeKind.SAVED, entry.edit().noted()));
            settled(actor, hotline, ConfigChangeKind.SAVED, entry.edit().noted());
        }
    }

    /** Answers the new line's id. */
    String add(Actor actor, String hotline, ConfigDraft draft) {
        Entry entry = added(hotline, draft);
        String id = entry.config().hotline();
        store.keep(
                entry.config(),
                change(actor, id, ConfigChangeKind.ADDED, entry.edit().noted()));
        settled(actor, id, ConfigChangeKind.ADDED, entry.edit().noted());
        return id;
    }

    void reset(Actor actor, String hotline, long revision) {
        checkDesk(forms.blueprint(hotline));
        KeptConfig kept = kept(hotline, revision);
        if (kept.own()) {
            throw Words.refuse("own-instance");
        }
        KeptConfig bare = new KeptConfig(kept.pid(), hotline, kept.bundle(), false, revision + 1, Map.of());
        store.keep(bare, change(actor, hotline, ConfigChangeKind.RESET, List.of()));
        settled(actor, hotline, ConfigChangeKind.RESET, List.of());
    }

    void remove(Actor actor, String hotline, long revision) {
        KeptConfig kept = kept(hotline, revision);
        if (!kept.own()) {
            throw Words.refuse("delivered-instance");
        }
        store.forget(kept, change(actor, hotline, ConfigChangeKind.REMOVED, List.of()));
        settled(actor, hotline, ConfigChangeKind.REMOVED, List.of());
    }

    private KeptConfig kept(String hotline, long revision) {
        KeptConfig kept = store.find(hotline)
                .orElseThrow(() -> new NotFoundException(Words.say("missing.kept-configuration", hotline)));
        checkRevision(kept.revision(), revision);
        return kept;
    }

    List<AdapterInstance> instances(String hotline) {
        Map<String, Boolean> own = store.all().stream().collect(Collectors.toMap(KeptConfig::hotline, KeptConfig::own));
        return workshop.siblings(forms.blueprint(hotline)).stream()
                .sorted()
                .map(id -> instance(id, own.getOrDefault(id, false)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<AdapterInstance> instance(String id, boolean own) {
        return workshop.blueprint(id)
                .map(plan -> new AdapterInstance(
                        id,
                        String.join("", plan.facts().getOrDefault("hotline.name", List.of(id))),
                        plan.facts().getOrDefault("hotline.numbers", List.of()),
                        own));
    }

    private static void checkDesk(Blueprint plan) {
        if (!plan.file().isEmpty()) {
            throw Words.refuse("configured-by-file", plan.file());
        }
    }

    private static void checkRevision(long now, long seen) {
        if (now != seen) {
            throw new StaleVersionException(Words.say("stale.configuration"), now);
        }
    }

    private ConfigChange change(Actor actor, String hotline, ConfigChangeKind kind, List<ChangedSetting> settings) {
        return new ConfigChange(
                UUID.randomUUID().toString(),
                hotline,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.login(),
                actor.name(),
                kind,
                settings);
    }

    private void settled(Actor actor, String hotline, ConfigChangeKind kind, List<ChangedSetting> settings) {
        LOG.info(
                "Configuration of line {} {} by {}: {}",
                hotline,
                kind,
                actor.login(),
                settings.stream().map(ChangedSetting::name).toList());
        keeper.settle();
    }
}
