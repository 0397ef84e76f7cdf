package org.yihaotong.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.hotline.HotlineDirectory;
import org.yihaotong.api.hotline.Line;
import org.yihaotong.api.hotline.TestStep;

/** Tells how one line stands, or all of them, and tries the connection if asked. */
@Service
@Command(scope = "hotline", name = "status", description = "热线状态 Tells how a hotline stands and why")
public final class HotlineStatus implements Action {

    @Argument(name = "id", description = "热线标识 the line's id; without it, all lines")
    private String id;

    @Option(name = "--test", description = "立即试连 tries the connection to the back office now")
    private boolean test;

    @Reference
    private HotlineDirectory directory;

    @Override
    public Object execute() {
        if (id == null) {
            directory.lines(Operator.connecting()).forEach(line -> print(line, System.out));
            return null;
        }
        Line line = directory
                .line(Operator.connecting(), id)
                .orElseThrow(() -> new IllegalArgumentException(Words.say("hotline.unknown", id)));
        print(line, System.out);
        if (test) {
            directory.test(Operator.connecting(), id).forEach(step -> print(step, System.out));
        }
        return null;
    }

    private static void print(Line line, PrintStream out) {
        out.println(Words.say(
                "hotline.status",
                line.hotline().id(),
                line.hotline().name(),
                Words.of(line.status())
                        + line.trouble().map(t -> "·" + Words.of(t)).orElse(""),
                line.detail()));
        out.println(Words.say(
                "hotline.queue",
                line.waiting(),
                Words.time(line.oldestWaiting()),
                line.dead(),
                Words.time(line.lastSuccess())));
    }

    private static void print(TestStep step, PrintStream out) {
        String trouble = step.trouble().map(Words::of).map(t -> t + "：").orElse("");
        out.println(Words.say(step.passed() ? "test.passed" : "test.failed", step.name(), trouble + step.detail()));
    }
}
