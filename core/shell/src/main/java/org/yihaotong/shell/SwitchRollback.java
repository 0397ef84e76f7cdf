package org.yihaotong.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.numbering.SwitchDesk;

/** Brings back the files that a switch had before. */
@Service
@Command(scope = "switch", name = "rollback", description = "回退号码 Brings back the files that a switch had before")
public final class SwitchRollback implements Action {

    @Argument(name = "id", description = "交换机标识 the switch", required = true)
    private String id;

    @Argument(index = 1, name = "reason", description = "理由 why", required = true)
    private String reason;

    @Reference
    private SwitchDesk switches;

    @Override
    public Object execute() {
        SwitchText.print(switches.rollBack(Operator.administering(), id, reason), System.out);
        return null;
    }
}
