package org.yihaotong.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.yihaotong.api.adapter.AdapterDesk;
import org.yihaotong.api.adapter.CatalogueItem;

/** Lists what the catalogue offers, and what of it is installed. */
@Service
@Command(scope = "hotline", name = "catalogue", description = "适配器目录 Lists the adapters that can be installed")
public final class HotlineCatalogue implements Action {

    @Reference
    private AdapterDesk adapters;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        for (String column : Words.say("adapter.columns").split(",", -1)) {
            table.column(column);
        }
        for (CatalogueItem item : adapters.catalogue(Operator.connecting())) {
            table.addRow()
                    .addContent(
                            item.feature(),
                            item.description(),
                            item.jar().version(),
                            item.installed().orElse("—"),
                            Words.of(item.grade()));
        }
        table.emptyTableText(Words.say("adapter.none")).print(System.out);
        return null;
    }
}
