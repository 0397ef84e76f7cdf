package org.yihaotong.api.paper;

import java.util.List;
import java.util.Optional;

/**
 * One tab of a workbook that is written.
 *
 * @param rows from the first on
 * @param form how people fill it in; empty: it is not for people and is hidden
 */
public record Tab(String name, List<List<String>> rows, Optional<TabForm> form) {

    public Tab {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
