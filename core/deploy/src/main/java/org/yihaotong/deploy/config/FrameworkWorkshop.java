package org.yihaotong.deploy.config;

import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.service.cm.Configuration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.adapter.Setting;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.engine.port.adapter.Bench;
import org.yihaotong.engine.port.adapter.Blueprint;
import org.yihaotong.engine.port.adapter.ChannelPlan;
import org.yihaotong.engine.port.adapter.KeptConfig;
import org.yihaotong.engine.port.adapter.Workshop;

/**
 * The workshop on Configuration Admin. What a bundle brings is read from the bundle itself each time, so that an update
 * of the bundle reaches lines that were set at the desk too, and what the desk has set is never written over.
 */
@Component(service = Workshop.class, immediate = true)
public final class FrameworkWorkshop implements Workshop {

    private final BundleContext context;
    private final Configurations configurations;
    private final Bundles bundles;
    private final Vault vault;
    private final BundleListener listener = this::changed;
    private Optional<List<KeptConfig>> kept = Optional.empty();

    @Activate
    public FrameworkWorkshop(
            BundleContext context,
            @Reference Configurations configurations,
            @Reference Bundles bundles,
            @Reference Vault vault) {
        this.context = context;
        this.configurations = configurations;
        this.bundles = bundles;
        this.vault = vault;
        configurations.trials().forEach(Configurations::delete);
        context.addBundleListener(listener);
    }

    @Deactivate
    public void stop() {
        context.removeBundleListener(listener);
    }

    private void changed(BundleEvent event) {
        int type = event.getType();
        if (type == BundleEvent.STARTED || type == BundleEvent.UPDATED || type == BundleEvent.UNINSTALLED) {
            settle();
        }
    }

    @Override
    public synchronized void settle(List<KeptConfig> now) {
        kept = Optional.of(List.copyOf(now));
        settle();
    }

    /** Before the engine has said what is kept nothing is known to be superfluous. */
    private synchronized void settle() {
        kept.ifPresent(all -> {
            Set<String> wanted = all.stream().map(KeptConfig::pid).collect(Collectors.toSet());
            configurations.kept().filter(one -> !wanted.contains(one.getPid())).forEach(Configurations::delete);
            all.forEach(this::settle);
        });
    }

    private void settle(KeptConfig config) {
        Optional<Bundle> bundle = bundles.named(config.bundle());
        Optional<Configuration> there = configurations.ofPid(config.pid());
        if (there.filter(one -> !Configurations.file(one).isEmpty()).isPresent()) {
            return;
        }
        if (bundle.isEmpty()) {
            there.ifPresent(Configurations::delete);
            return;
        }
        if (bundle.get().getState() == Bundle.ACTIVE) {
            target(bundle.get(), config).ifPresent(properties -> {
                properties.put(Configurations.KEPT, config.revision());
                configurations.write(config.pid(), properties);
            });
        }
    }

    private Optional<Map<String, Object>> target(Bundle bundle, KeptConfig config) {
        Merge merge = new Merge(bundles.described(bundle, factory(config.pid())));
        Optional<Map<String, Object>> brought = Merge.brought(bundle, config);
        return (Bundles.isChannel(config.pid()) ? brought.or(() -> Optional.of(Map.of())) : brought)
                .map(all -> merge.onto(all, config.values()));
    }

    @Override
    public Optional<Blueprint> blueprint(String hotline) {
        Optional<Configuration> one = configurations.ofLine(hotline);
        return one.map(Configuration::getPid)
                .flatMap(this::bundle)
                .or(() -> Bundles.isChannel(hotline) ? bundles.describing(hotline) : Optional.empty())
                .map(bundle -> blueprint(bundle, one.map(Configuration::getPid).orElse(hotline), one));
    }

    /** A channel whose settings nobody has touched may have no configuration yet. */
    private Blueprint blueprint(Bundle bundle, String pid, Optional<Configuration> one) {
        Dictionary<String, Object> properties =
                one.map(Configurations::processed).orElseGet(Configurations::nothing);
        Optional<Described> described = bundles.described(bundle, factory(pid));
        return new Blueprint(
                pid,
                bundle.getSymbolicName(),
                bundle.getVersion().toString(),
                described.map(Described::title).orElse(""),
                described.map(Described::help).orElse(""),
                one.map(Configurations::file).orElse(""),
                described.map(d -> d.settings(properties)).orElse(List.of()),
                facts(properties),
                bundles.versions(bundle));
    }

    @Override
    public List<ChannelPlan> channels() {
        return bundles.channels();
    }

    private synchronized Optional<Bundle> bundle(String pid) {
        return kept.stream()
                .flatMap(List::stream)
                .filter(config -> config.pid().equals(pid))
                .findFirst()
                .map(config -> bundles.named(config.bundle()))
                .orElseGet(() -> bundles.bringing(pid));
    }

    private static Map<String, List<String>> facts(Dictionary<String, Object> properties) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        for (String name : Collections.list(properties.keys())) {
            if (name.startsWith("hotline.")) {
                facts.put(name, Typed.texts(properties.get(name)));
            }
        }
        return facts;
    }

    @Override
    public List<String> siblings(Blueprint plan) {
        return configurations
                .ofFactory(plan.factory())
                .filter(one -> bundle(one.getPid())
                        .filter(b -> b.getSymbolicName().equals(plan.bundle()))
                        .isPresent())
                .flatMap(one -> Typed.texts(one.getProperties().get("hotline.id")).stream())
                .toList();
    }

    @Override
    public String seal(String pid, String setting, String secret) {
        return vault.seal(pid, setting, secret);
    }

    @Override
    public Bench tryOut(KeptConfig config) throws BackendException {
        Bundle bundle = bundles.named(config.bundle()).orElseThrow(FrameworkWorkshop::absent);
        if (!config.pid().contains("~")) {
            throw new BackendException(BackendException.Kind.CONFIGURATION, "这个渠道由对方来访问，没有连接可试；填写后直接保存即可。");
        }
        String token = UUID.randomUUID().toString().replace("-", "");
        String pid = factory(config.pid()) + "~trial" + token;
        Map<String, Object> properties = target(bundle, resealed(config, pid)).orElseThrow(FrameworkWorkshop::absent);
        properties.put(Configurations.TRIAL, token);
        Configuration made = configurations.write(pid, properties);
        List<Setting> settings = bundles.described(bundle, factory(pid))
                .map(d -> d.settings(Configurations.processed(made)))
                .orElse(List.of());
        return TrialBench.of(context, made, token, settings);
    }

    private static BackendException absent() {
        return new BackendException(BackendException.Kind.CONFIGURATION, "适配器没有安装，或不再带有这份配置，无法试连。");
    }

    /** The same values with their secrets sealed for another configuration. */
    private KeptConfig resealed(KeptConfig config, String pid) {
        Map<String, List<String>> values = new HashMap<>(config.values());
        values.replaceAll((name, texts) -> texts.stream()
                .flatMap(text -> Vault.isSealed(text)
                        ? vault.open(config.pid(), name, text).map(secret -> vault.seal(pid, name, secret)).stream()
                        : Stream.of(text))
                .toList());
        return new KeptConfig(config.pid(), config.hotline(), config.bundle(), config.own(), config.revision(), values);
    }

    private static String factory(String pid) {
        return pid.contains("~") ? pid.substring(0, pid.indexOf('~')) : pid;
    }
}
