package org.yihaotong.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.adapter.AdapterDesk;

/** Takes an adapter away; its orders wait. */
@Service
@Command(scope = "hotline", name = "remove", description = "移除适配器 Takes an adapter away; its orders wait")
public final class HotlineRemove implements Action {

    @Argument(name = "adapter", description = "套件名 the bundle's symbolic name, or the line's id", required = true)
    private String adapter;

    @Reference
    private AdapterDesk adapters;

    @Override
    public Object execute() {
        String name = adapters.installed(Operator.connecting()).stream()
                .filter(one -> one.jar().hotlines().contains(adapter))
                .map(one -> one.jar().name())
                .findFirst()
                .orElse(adapter);
        AdapterText.print(adapters.remove(Operator.connecting(), name), System.out);
        return null;
    }
}
