package org.yihaotong.shell;

import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yihaotong.api.adapter.AdapterOperation;
import org.yihaotong.api.adapter.Finding;
import org.yihaotong.api.adapter.GradeRule;
import org.yihaotong.api.adapter.Inspection;
import org.yihaotong.api.adapter.TouchedBundle;

/** Shows checks and operations of adapters as lines of text. */
final class AdapterText {

    private AdapterText() {}

    static void print(Inspection inspection, PrintStream out) {
        out.println(Words.say(
                "adapter.jar",
                inspection.jar().name(),
                inspection.jar().version(),
                inspection.jar().title(),
                Words.of(inspection.grade()),
                Words.of(inspection.signing()),
                inspection.jar().sha256()));
        if (inspection.development()) {
            out.println(Words.say("adapter.development"));
        }
        for (Finding finding : inspection.findings()) {
            out.println(Words.say(finding.refused() ? "adapter.refused" : "adapter.warned", finding.text()));
        }
        for (GradeRule rule : inspection.rules()) {
            if (!rule.met()) {
                out.println(Words.say("adapter.unmet", Words.of(rule.grade()), rule.text()));
            }
        }
        out.println(Words.say(inspection.installable() ? "adapter.installable" : "adapter.not-installable"));
    }

    static void print(AdapterOperation operation, PrintStream out) {
        out.println(Words.say(
                operation.done() ? "adapter.done" : "adapter.undone",
                Words.time(operation.at()),
                Words.of(operation.kind()),
                operation.adapter(),
                version(operation.before()),
                version(operation.after()),
                operation.who(),
                operation.text()));
        for (TouchedBundle bundle : operation.touched()) {
            out.println(Words.say(
                    bundle.own() ? "adapter.touched" : "adapter.touched-other",
                    bundle.name(),
                    bundle.version(),
                    bundle.events().stream().collect(Collectors.joining(" "))));
        }
    }

    private static String version(Optional<String> version) {
        return version.orElse("—");
    }
}
