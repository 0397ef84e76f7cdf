package org.yihaotong.shell;

import java.util.List;
import org.apache.karaf.shell.support.table.ShellTable;
import org.yihaotong.api.knowledge.KnowledgeItem;

/** Knowledge items as the shell prints them. */
final class ItemTable {

    private ItemTable() {}

    static void print(List<KnowledgeItem> items) {
        ShellTable table = new ShellTable();
        for (String column : Words.say("knowledge.columns").split(",", -1)) {
            table.column(column);
        }
        for (KnowledgeItem item : items) {
            table.addRow()
                    .addContent(
                            item.id(),
                            Words.of(item.state()),
                            item.unit(),
                            item.reviewOn(),
                            item.uses(),
                            item.newest().text().title());
        }
        table.emptyTableText(Words.say("knowledge.none")).print(System.out);
    }
}
