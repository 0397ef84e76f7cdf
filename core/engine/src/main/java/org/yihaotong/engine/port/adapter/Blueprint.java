package org.yihaotong.engine.port.adapter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yihaotong.api.adapter.Setting;

/**
 * A line's configuration as the framework has it, described by its bundle.
 *
 * @param pid the configuration's name
 * @param bundle the symbolic name of the bundle that brings it
 * @param versions of that bundle and of what it stands on, with their state
 * @param file the file in {@code etc/} that decides it; empty if none does
 * @param settings what the bundle describes, with the values of now
 * @param facts the line's facts by property, as texts
 */
public record Blueprint(
        String pid,
        String bundle,
        String version,
        String title,
        String help,
        String file,
        List<Setting> settings,
        Map<String, List<String>> facts,
        Map<String, String> versions) {

    public Blueprint {
        Objects.requireNonNull(pid, "pid");
        Objects.requireNonNull(bundle, "bundle");
        settings = List.copyOf(settings);
        facts = Map.copyOf(facts);
        versions = Map.copyOf(versions);
    }

    /** The name of the configuration's factory. */
    public String factory() {
        return pid.contains("~") ? pid.substring(0, pid.indexOf('~')) : pid;
    }
}
