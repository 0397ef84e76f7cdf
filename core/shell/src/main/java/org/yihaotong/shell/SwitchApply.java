package org.yihaotong.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.numbering.SwitchDesk;

/** Replaces a switch's files with what its trial showed, and has the switch read them. */
@Service
@Command(scope = "switch", name = "apply", description = "应用号码 Replaces the files of a switch by those of the trial")
public final class SwitchApply implements Action {

    @Argument(name = "id", description = "交换机标识 the switch", required = true)
    private String id;

    @Argument(index = 1, name = "checksum", description = "试运行显示的校验和 as switch:plan said", required = true)
    private String checksum;

    @Argument(index = 2, name = "reason", description = "理由 why", required = true)
    private String reason;

    @Reference
    private SwitchDesk switches;

    @Override
    public Object execute() {
        String whole = switches.preview(Operator.administering(), id).checksum();
        String seen = SwitchText.brief(whole).equals(checksum) ? whole : checksum;
        SwitchText.print(switches.apply(Operator.administering(), id, seen, reason), System.out);
        return null;
    }
}
