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

/** Checks and grades a jar without running any of it. */
@Service
@Command(scope = "hotline", name = "inspect", description = "装前检查 Checks and grades an adapter's jar")
public final class HotlineInspect implements Action {

    @Argument(name = "jar", description = "文件、目录项或哈希 a file, an item of the catalogue or a hash", required = true)
    @Completion(FileCompleter.class)
    private String jar;

    @Reference
    private AdapterDesk adapters;

    @Reference
    private Session session;

    @Override
    public Object execute() throws IOException {
        AdapterText.print(AdapterSource.inspect(adapters, session, jar), System.out);
        return null;
    }
}
