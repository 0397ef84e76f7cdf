package org.yihaotong.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yihaotong.api.channel.AsideReason;
import org.yihaotong.api.channel.AsideTray;
import org.yihaotong.api.ticket.Appeal;

/** The tray as a channel sees it, on paper: one message under one key. */
public final class PaperTray implements AsideTray {

    private final Map<String, Laid> messages = new LinkedHashMap<>();

    /** What was laid there, and why. */
    public record Laid(AsideReason reason, Appeal appeal, String original) {}

    @Override
    public void lay(AsideReason reason, Appeal appeal, String original, String key) {
        messages.putIfAbsent(appeal.channel() + key, new Laid(reason, appeal, original));
    }

    /** All of it, in the order in which it came. */
    public List<Laid> messages() {
        return List.copyOf(messages.values());
    }
}
