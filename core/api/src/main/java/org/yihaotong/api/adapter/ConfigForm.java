package org.yihaotong.api.adapter;

import java.util.List;
import java.util.Objects;

/**
 * The form of one line's configuration (配置表单), made from what its bundle describes.
 *
 * @param hotline the line's id; of a further instance: the line whose adapter it shares
 * @param bundle the adapter bundle's symbolic name
 * @param own whether the instance was added at the desk and may be removed there
 * @param revision grows with every change; a change names the revision it was made from
 * @param file the file in {@code etc/} that decides this configuration instead of the desk; empty: the desk decides
 * @param facts what the line is
 * @param settings how its back office is reached
 */
public record ConfigForm(
        String hotline,
        String title,
        String help,
        String bundle,
        String version,
        boolean own,
        long revision,
        String file,
        List<Setting> facts,
        List<Setting> settings) {

    public ConfigForm {
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(title, "title");
        help = help == null ? "" : help;
        file = file == null ? "" : file;
        facts = List.copyOf(facts);
        settings = List.copyOf(settings);
    }
}
