package org.yihaotong.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.yihaotong.api.hotline.HotlineDirectory;
import org.yihaotong.api.hotline.Line;

/** Lists every line, also those whose bundle is away. */
@Service
@Command(scope = "hotline", name = "list", description = "热线一览 Lists the hotlines and how they stand")
public final class HotlineList implements Action {

    @Reference
    private HotlineDirectory directory;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        for (String column : Words.say("hotline.columns").split(",", -1)) {
            table.column(column);
        }
        for (Line line : directory.lines(Operator.connecting())) {
            table.addRow()
                    .addContent(
                            line.hotline().id(),
                            line.hotline().name(),
                            Words.of(line.hotline().method()),
                            line.hotline().phase(),
                            Words.of(line.status()),
                            line.waiting(),
                            line.dead(),
                            line.version().orElse(""));
        }
        table.emptyTableText(Words.say("hotline.none")).print(System.out);
        return null;
    }
}
