package org.yihaotong.deploy.config;

import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.util.tracker.ServiceTracker;
import org.yihaotong.api.adapter.Setting;
import org.yihaotong.api.channel.ChannelFeed;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.engine.port.adapter.Bench;

/** An adapter or a channel made of a configuration that lives as long as the trial; its mark keeps it from becoming a line or a feed. */
final class TrialBench implements Bench {

    private static final long PATIENCE_MILLIS = 10_000;

    private final Configuration configuration;
    private final ServiceTracker<Object, Object> tracker;
    private final Object adapter;
    private final List<Setting> settings;

    private TrialBench(
            Configuration configuration,
            ServiceTracker<Object, Object> tracker,
            Object adapter,
            List<Setting> settings) {
        this.configuration = configuration;
        this.tracker = tracker;
        this.adapter = adapter;
        this.settings = settings;
    }

    /** Waits for what this configuration makes. */
    static TrialBench of(BundleContext context, Configuration made, String token, List<Setting> settings)
            throws BackendException {
        ServiceTracker<Object, Object> tracker = tracker(context, token);
        tracker.open();
        Object adapter = null;
        try {
            adapter = tracker.waitForService(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (adapter == null) {
                tracker.close();
                Configurations.delete(made);
            }
        }
        if (adapter == null) {
            throw new BackendException(BackendException.Kind.CONFIGURATION, "适配器没有用这些值启动；请核对各项，仍不行请联系适配器开发者。");
        }
        return new TrialBench(made, tracker, adapter, settings);
    }

    private static ServiceTracker<Object, Object> tracker(BundleContext context, String token) {
        try {
            String filter = "(&(|(objectClass=" + HotlineAdapter.class.getName() + ")(objectClass="
                    + ChannelFeed.class.getName() + "))(" + Configurations.TRIAL + "=" + token + "))";
            return new ServiceTracker<>(context, context.createFilter(filter), null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("no token: " + token, e);
        }
    }

    @Override
    public List<TestStep> test() {
        return adapter instanceof ChannelFeed channel ? channel.test() : ((HotlineAdapter) adapter).test();
    }

    @Override
    public List<Setting> settings() {
        return settings;
    }

    @Override
    public void close() {
        tracker.close();
        Configurations.delete(configuration);
    }
}
