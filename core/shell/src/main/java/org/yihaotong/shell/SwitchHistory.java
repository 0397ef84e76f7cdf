package org.yihaotong.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.numbering.SwitchChange;
import org.yihaotong.api.numbering.SwitchDesk;

/** Shows who replaced the files of switches, newest first. */
@Service
@Command(scope = "switch", name = "history", description = "号码变更记录 Shows who applied what to switches")
public final class SwitchHistory implements Action {

    @Argument(name = "id", description = "交换机标识 only this switch")
    private String id;

    @Option(name = "--limit", description = "条数 how many, 1 to 200")
    private int limit = 20;

    @Reference
    private SwitchDesk switches;

    @Override
    public Object execute() {
        switches.history(Operator.connecting(), Optional.ofNullable(id), Optional.empty(), limit)
                .items()
                .forEach(SwitchHistory::print);
        return null;
    }

    private static void print(SwitchChange change) {
        System.out.print(Words.say("switch.by", Words.time(change.at()), change.who(), change.reason()));
        SwitchText.print(change, System.out);
    }
}
