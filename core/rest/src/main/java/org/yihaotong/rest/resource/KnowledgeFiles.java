package org.yihaotong.rest.resource;

import java.util.List;

/**
 * Which files lie beside an item's text.
 *
 * @param files their ids, in the order of the page
 */
public record KnowledgeFiles(List<String> files) {

    public KnowledgeFiles {
        files = files == null ? List.of() : List.copyOf(files);
    }
}
