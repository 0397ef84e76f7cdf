package org.yihaotong.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.adapter.AdapterInstance;
import org.yihaotong.api.adapter.ChangedSetting;
import org.yihaotong.api.adapter.ConfigChange;
import org.yihaotong.api.adapter.ConfigChangeKind;
import org.yihaotong.api.adapter.ConfigDesk;
import org.yihaotong.api.adapter.ConfigDraft;
import org.yihaotong.api.adapter.ConfigForm;
import org.yihaotong.api.adapter.ConnectionTrial;
import org.yihaotong.api.adapter.Diagnosis;
import org.yihaotong.api.adapter.LineFailure;
import org.yihaotong.api.adapter.LineQueue;
import org.yihaotong.api.adapter.PastChange;
import org.yihaotong.api.adapter.Setting;
import org.yihaotong.api.adapter.SettingChoice;
import org.yihaotong.api.adapter.SettingContext;
import org.yihaotong.api.hotline.LineStatus;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/** One form on paper, which remembers what was sent. */
final class PaperConfigs implements ConfigDesk {

    static final String TRIAL = "trial-1";

    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    ConfigDraft sent = new ConfigDraft(0, Map.of());

    @Override
    public ConfigForm form(Actor actor, String hotline) {
        return new ConfigForm(
                hotline,
                "自来水公司",
                "",
                "org.yihaotong.water",
                "1.0.0",
                false,
                3,
                "",
                List.of(setting("hotline.id", SettingContext.HOTLINE, "water")),
                List.of(
                        setting("url", SettingContext.URL, "https://water.example"),
                        setting(".password", SettingContext.SECRET, "never-shown")));
    }

    private static Setting setting(String name, SettingContext context, String value) {
        return new Setting(
                name,
                context,
                name,
                "",
                true,
                true,
                Optional.of(1L),
                Optional.empty(),
                "",
                List.of(new SettingChoice(value, value)).subList(0, context == SettingContext.SECRET ? 0 : 1),
                false,
                List.of(value),
                true);
    }

    @Override
    public ConfigForm blank(Actor actor, String hotline) {
        return form(actor, hotline);
    }

    @Override
    public ConnectionTrial tryOut(Actor actor, String hotline, ConfigDraft draft) {
        sent = draft;
        return new ConnectionTrial(TRIAL, List.of(), false);
    }

    @Override
    public ConnectionTrial tryFurther(Actor actor, String hotline, ConfigDraft draft) {
        return tryOut(actor, hotline, draft);
    }

    @Override
    public ConnectionTrial trial(Actor actor, String id) {
        return new ConnectionTrial(id, List.of(new TestStep("解析名称", true, "water.example 可以解析")), true);
    }

    @Override
    public ConfigForm save(Actor actor, String hotline, ConfigDraft draft) {
        sent = draft;
        return form(actor, hotline);
    }

    @Override
    public ConfigForm reset(Actor actor, String hotline, long revision) {
        return form(actor, hotline);
    }

    @Override
    public List<AdapterInstance> instances(Actor actor, String hotline) {
        return List.of(new AdapterInstance(hotline, "自来水公司", List.of("96116"), false));
    }

    @Override
    public ConfigForm add(Actor actor, String hotline, ConfigDraft draft) {
        return form(actor, hotline);
    }

    @Override
    public void remove(Actor actor, String hotline, long revision) {
        sent = new ConfigDraft(revision, Map.of());
    }

    @Override
    public Page<ConfigChange> history(Actor actor, String hotline, Optional<String> cursor, int limit) {
        return new Page<>(
                List.of(new ConfigChange(
                        "c1",
                        hotline,
                        NINE,
                        "admin1",
                        "管理员一",
                        ConfigChangeKind.SAVED,
                        List.of(new ChangedSetting("url", "地址", false, List.of("a"), List.of("b"))))),
                Optional.of("cursor"));
    }

    @Override
    public Diagnosis diagnose(Actor actor, String hotline) {
        return new Diagnosis(
                NINE,
                hotline,
                LineStatus.OFFLINE,
                "对方系统不可达",
                Map.of("java", "17"),
                Map.of("hotline.id", hotline),
                Map.of(".password", "***"),
                new LineQueue(1, 0, Optional.of(60L), Optional.empty(), Optional.empty()),
                List.of(new LineFailure("TEST", "COMMUNICATION", "连不上", 2, NINE)),
                List.of(new PastChange(NINE, ConfigChangeKind.SAVED, List.of("url"))));
    }
}
