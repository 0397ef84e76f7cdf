package org.yihaotong.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.DispatchCatalogue;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.shell.rows.Importer;
import org.yihaotong.shell.rows.RowReport;
import org.yihaotong.shell.rows.Sheet;

/** Takes appeals from a file, row by row: good ones go in, bad ones are refused by row and reason. */
@Service
@Command(
        scope = "ticket",
        name = "import",
        description = "导入诉求 Takes appeals from a TSV or CSV file with a header line")
public final class TicketImport implements Action {

    private static final long LARGEST = 64L << 20;

    @Argument(
            name = "file",
            description = "文件 UTF-8, tab or comma separated, first line names the columns",
            required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--dispatch", description = "按派单目录派单 dispatches each by the catalogue")
    private boolean dispatch;

    @Option(name = "--limit", description = "最多行数 takes at most this many rows")
    private int limit = Integer.MAX_VALUE;

    @Reference
    private TicketDesk desk;

    @Reference
    private DispatchCatalogue catalogue;

    @Reference
    private Session session;

    @Override
    public Object execute() throws IOException {
        Sheet sheet = Sheet.read(bytes());
        sheet.unknownColumns().forEach(name -> System.out.println(Words.say("import.ignored", name)));
        Importer importer = importer();
        long taken = 0;
        long refused = 0;
        for (Sheet.Row row : sheet.rows()) {
            if (taken + refused >= limit) {
                break;
            }
            RowReport report = importer.take(row);
            taken += report.isTaken() ? 1 : 0;
            refused += report.isTaken() ? 0 : 1;
            System.out.println(Words.say(
                    report.isTaken() ? "import.taken" : "import.refused",
                    report.line(),
                    report.ticket(),
                    report.text()));
        }
        System.out.println(Words.say("import.sum", taken, refused));
        return null;
    }

    private Importer importer() {
        Actor actor = dispatch ? Operator.dispatching() : Operator.importing();
        return dispatch ? Importer.dispatching(actor, desk, catalogue) : Importer.taking(actor, desk);
    }

    private byte[] bytes() throws IOException {
        Path path = session.currentDir().resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException(Words.say("import.missing", file));
        }
        if (Files.size(path) > LARGEST) {
            throw new IllegalArgumentException(Words.say("import.large", LARGEST >> 20));
        }
        return Files.readAllBytes(path);
    }
}
