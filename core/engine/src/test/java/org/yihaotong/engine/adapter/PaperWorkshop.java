package org.yihaotong.engine.adapter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.yihaotong.api.adapter.Setting;
import org.yihaotong.api.adapter.SettingContext;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.engine.port.adapter.Bench;
import org.yihaotong.engine.port.adapter.Blueprint;
import org.yihaotong.engine.port.adapter.ChannelPlan;
import org.yihaotong.engine.port.adapter.KeptConfig;
import org.yihaotong.engine.port.adapter.Workshop;

/** One adapter with an address, a password and a pace; seals by a letter in front. */
final class PaperWorkshop implements Workshop {

    static final String PID = "hotline.linked.water~water";

    final List<String> closed = new CopyOnWriteArrayList<>();
    HotlineAdapter adapter = order -> {
        throw new AssertionError("nobody sends an order to an adapter on trial");
    };
    Optional<String> refusal = Optional.empty();
    String file = "";

    private final Map<String, KeptConfig> placed = new HashMap<>();

    @Override
    public synchronized Optional<Blueprint> blueprint(String hotline) {
        KeptConfig kept = placed.get(hotline);
        if (!hotline.equals("water") && kept == null) {
            return Optional.empty();
        }
        Map<String, List<String>> values = kept == null ? Map.of() : kept.values();
        Map<String, List<String>> facts = new HashMap<>(Map.of(
                "hotline.id", List.of(hotline),
                "hotline.name", List.of("自来水公司"),
                "hotline.numbers", List.of("2120770"),
                "hotline.method", List.of("linked")));
        values.forEach((name, value) -> facts.computeIfPresent(name, (n, old) -> value));
        return Optional.of(new Blueprint(
                kept == null ? PID : kept.pid(),
                "org.yihaotong.water",
                "1.0.0",
                "自来水公司（对接联通）",
                "",
                file,
                settings(values),
                facts,
                Map.of("org.yihaotong.water", "1.0.0 ACTIVE")));
    }

    private static List<Setting> settings(Map<String, List<String>> values) {
        return List.of(
                setting("url", SettingContext.URL, true, values, List.of()),
                setting(".password", SettingContext.SECRET, true, values, List.of()),
                setting("seconds", SettingContext.NUMBER, false, values, List.of("8")));
    }

    private static Setting setting(
            String name,
            SettingContext context,
            boolean required,
            Map<String, List<String>> values,
            List<String> otherwise) {
        List<String> value = values.getOrDefault(name, otherwise);
        return new Setting(
                name,
                context,
                "标签 " + name,
                "",
                required,
                true,
                context == SettingContext.NUMBER ? Optional.of(1L) : Optional.empty(),
                context == SettingContext.NUMBER ? Optional.of(60L) : Optional.empty(),
                "",
                List.of(),
                false,
                value,
                !value.isEmpty());
    }

    @Override
    public List<ChannelPlan> channels() {
        return List.of();
    }

    @Override
    public synchronized List<String> siblings(Blueprint plan) {
        List<String> all = new ArrayList<>(List.of("water"));
        placed.keySet().stream().filter(id -> !id.equals("water")).forEach(all::add);
        return all;
    }

    @Override
    public String seal(String pid, String setting, String secret) {
        return "sealed:" + pid + ":" + secret.length();
    }

    @Override
    public synchronized void settle(List<KeptConfig> kept) {
        placed.clear();
        kept.forEach(config -> placed.put(config.hotline(), config));
    }

    synchronized KeptConfig placed(String hotline) {
        return placed.get(hotline);
    }

    @Override
    public Bench tryOut(KeptConfig config) throws BackendException {
        if (refusal.isPresent()) {
            throw new BackendException(BackendException.Kind.CONFIGURATION, refusal.get());
        }
        return new Bench() {
            @Override
            public List<TestStep> test() {
                return adapter.test();
            }

            @Override
            public List<Setting> settings() {
                return PaperWorkshop.settings(config.values());
            }

            @Override
            public void close() {
                closed.add(config.hotline());
            }
        };
    }

    /** An adapter whose test goes like this. */
    static HotlineAdapter testing(TestStep... steps) {
        return new Tested(List.of(steps));
    }

    private record Tested(List<TestStep> steps) implements HotlineAdapter {

        @Override
        public Receipt dispatch(WorkOrder order) {
            throw new AssertionError("nobody sends an order to an adapter on trial");
        }

        @Override
        public List<TestStep> test() {
            return steps;
        }
    }
}
