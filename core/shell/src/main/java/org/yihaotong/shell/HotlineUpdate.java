package org.yihaotong.shell;

import java.io.IOException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.yihaotong.api.adapter.AdapterDesk;
import org.yihaotong.api.adapter.Inspection;

/** Replaces an adapter by another build of it, after its check. */
@Service
@Command(
        scope = "hotline",
        name = "update",
        description = "更新适配器 Checks an adapter's jar and replaces the installed one")
public final class HotlineUpdate implements Action {

    @Argument(name = "jar", description = "文件、目录项或哈希 a file, an item of the catalogue or a hash", required = true)
    @Completion(FileCompleter.class)
    private String jar;

    @Reference
    private AdapterDesk adapters;

    @Reference
    private Session session;

    @Override
    public Object execute() throws IOException {
        Inspection checked = AdapterSource.inspect(adapters, session, jar);
        AdapterText.print(checked, System.out);
        AdapterText.print(adapters.update(Operator.connecting(), checked.jar().sha256()), System.out);
        return null;
    }
}
