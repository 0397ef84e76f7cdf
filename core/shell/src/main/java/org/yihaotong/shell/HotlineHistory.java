package org.yihaotong.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.adapter.AdapterDesk;

/** Shows who installed, replaced and removed adapters, newest first. */
@Service
@Command(scope = "hotline", name = "history", description = "变更记录 Shows what was done with adapters")
public final class HotlineHistory implements Action {

    @Argument(name = "adapter", description = "套件名 only this adapter")
    private String adapter;

    @Option(name = "--limit", description = "条数 how many, 1 to 200")
    private int limit = 20;

    @Reference
    private AdapterDesk adapters;

    @Override
    public Object execute() {
        adapters.history(Operator.connecting(), Optional.ofNullable(adapter), Optional.empty(), limit)
                .items()
                .forEach(operation -> AdapterText.print(operation, System.out));
        return null;
    }
}
