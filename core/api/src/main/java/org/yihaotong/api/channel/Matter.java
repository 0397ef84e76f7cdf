package org.yihaotong.api.channel;

import java.util.List;
import java.util.Objects;
import org.yihaotong.api.hotline.ExtraField;

/**
 * Something that citizens may bring to the centre (事项).
 *
 * @param path as in an appeal, such as {@code 供水/停水}
 * @param units the names of those who handle it, the dispatch catalogue's first; never empty
 * @param fields what these units ask for; one that not all of them need is not required
 */
public record Matter(String path, List<String> units, List<ExtraField> fields) {

    public Matter {
        Objects.requireNonNull(path, "path");
        units = List.copyOf(units);
        fields = List.copyOf(fields);
    }
}
