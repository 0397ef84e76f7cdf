package org.yihaotong.engine.adapter;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.adapter.ConfigForm;
import org.yihaotong.api.adapter.Setting;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.engine.port.adapter.Blueprint;
import org.yihaotong.engine.port.adapter.ConfigStore;
import org.yihaotong.engine.port.adapter.KeptConfig;
import org.yihaotong.engine.port.adapter.Workshop;
import org.yihaotong.engine.words.Words;

/** Makes forms of what bundles describe and of what is kept. */
@Component(service = Forms.class)
public final class Forms {

    private final Workshop workshop;
    private final ConfigStore store;

    @Activate
    public Forms(@Reference Workshop workshop, @Reference ConfigStore store) {
        this.workshop = workshop;
        this.store = store;
    }

    /** What the framework knows of this line. */
    Blueprint blueprint(String hotline) {
        return workshop.blueprint(hotline)
                .orElseThrow(() -> new NotFoundException(Words.say("missing.configuration", hotline)));
    }

    ConfigForm of(String hotline) {
        Blueprint plan = blueprint(hotline);
        Optional<KeptConfig> kept = store.find(hotline);
        return form(hotline, plan, kept, new FactSettings(plan.facts()).all(), plan.settings());
    }

    /** A further instance begins with empty settings: it speaks with another back office. */
    ConfigForm blank(String hotline) {
        Blueprint plan = blueprint(hotline);
        List<Setting> settings = plan.settings().stream().map(Forms::emptied).toList();
        return form(hotline, plan, Optional.empty(), new FactSettings(plan.facts()).blank(), settings);
    }

    private static Setting emptied(Setting s) {
        return switch (s.context()) {
            case NUMBER, BOOLEAN, CHOICE, DURATION, CRON -> s;
            default -> s.with(List.of());
        };
    }

    private static ConfigForm form(
            String hotline, Blueprint plan, Optional<KeptConfig> kept, List<Setting> facts, List<Setting> settings) {
        return new ConfigForm(
                hotline,
                plan.title(),
                plan.help(),
                plan.bundle(),
                plan.version(),
                kept.map(KeptConfig::own).orElse(false),
                kept.map(KeptConfig::revision).orElse(0L),
                plan.file(),
                facts,
                settings);
    }
}
