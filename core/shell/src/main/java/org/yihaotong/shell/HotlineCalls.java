package org.yihaotong.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.yihaotong.api.hotline.RecordDesk;
import org.yihaotong.api.hotline.RecordDesk.FileReport;

/** Takes a unit's call records from a file, for units that have no interface for them. */
@Service
@Command(scope = "hotline", name = "calls", description = "话单文件 Takes a unit's call records from a file")
public final class HotlineCalls implements Action {

    @Argument(name = "id", description = "热线标识 the line's id", required = true)
    private String id;

    @Argument(index = 1, name = "file", description = "话单文件 as the unit's document describes it", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private RecordDesk desk;

    @Override
    public Object execute() throws IOException {
        Path path = Path.of(file);
        FileReport report =
                desk.read(Operator.connecting(), id, path.getFileName().toString(), Files.readAllBytes(path));
        System.out.println(
                Words.say("calls.report", report.taken(), report.corrected(), report.known(), report.aside()));
        report.rows().forEach(row -> System.out.println("  " + row.key() + "  " + row.reason()));
        return null;
    }
}
