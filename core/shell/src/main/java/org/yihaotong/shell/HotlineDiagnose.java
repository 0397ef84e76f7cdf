package org.yihaotong.shell;

import java.io.PrintStream;
import java.util.Map;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.adapter.ConfigDesk;
import org.yihaotong.api.adapter.Diagnosis;

/** Prints what is known about one line's adapter: nothing of it is secret or personal. */
@Service
@Command(scope = "hotline", name = "diagnose", description = "热线诊断 Prints what helps to find a hotline's fault")
public final class HotlineDiagnose implements Action {

    @Argument(name = "id", description = "热线标识 the line's id", required = true)
    private String id;

    @Reference
    private ConfigDesk desk;

    @Override
    public Object execute() {
        PrintStream out = System.out;
        Diagnosis it = desk.diagnose(Operator.connecting(), id);
        out.println(Words.say("hotline.status", it.hotline(), Words.time(it.at()), Words.of(it.status()), it.detail()));
        out.println(Words.say("diagnose.queue", it.queue().waiting(), it.queue().dead()));
        it.failures()
                .forEach(f -> out.println(Words.say("diagnose.failure", f.part(), f.sort(), f.inARow(), f.words())));
        print(it.software(), out);
        print(it.settings(), out);
        print(it.facts(), out);
        it.changes()
                .forEach(c -> out.println(Words.say("diagnose.change", Words.time(c.at()), c.kind(), c.settings())));
        return null;
    }

    private static void print(Map<String, String> rows, PrintStream out) {
        rows.forEach((name, value) -> out.println(Words.say("diagnose.row", name, value)));
    }
}
