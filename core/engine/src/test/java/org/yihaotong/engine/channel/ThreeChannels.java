package org.yihaotong.engine.channel;

import java.util.List;
import java.util.Optional;
import org.yihaotong.engine.port.adapter.Bench;
import org.yihaotong.engine.port.adapter.Blueprint;
import org.yihaotong.engine.port.adapter.ChannelPlan;
import org.yihaotong.engine.port.adapter.KeptConfig;
import org.yihaotong.engine.port.adapter.Workshop;

/** A framework with three channels, of which one does not run. */
final class ThreeChannels implements Workshop {

    @Override
    public List<ChannelPlan> channels() {
        return List.of(
                new ChannelPlan("portal", "市民服务页面", true),
                new ChannelPlan("mail", "来信渠道", true),
                new ChannelPlan("open311", "Open311", false),
                new ChannelPlan("unknown", "别的", true));
    }

    @Override
    public Optional<Blueprint> blueprint(String hotline) {
        return Optional.empty();
    }

    @Override
    public List<String> siblings(Blueprint blueprint) {
        return List.of();
    }

    @Override
    public String seal(String pid, String setting, String secret) {
        throw new AssertionError("nobody configures anything here");
    }

    @Override
    public void settle(List<KeptConfig> kept) {
        throw new AssertionError("nobody configures anything here");
    }

    @Override
    public Bench tryOut(KeptConfig config) {
        throw new AssertionError("nobody configures anything here");
    }
}
