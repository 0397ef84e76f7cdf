package org.yihaotong.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.console.Session;
import org.yihaotong.api.adapter.AdapterDesk;
import org.yihaotong.api.adapter.Inspection;

/** Finds what an operator names: a jar file, a feature of the catalogue, or the hash of a jar that is known. */
final class AdapterSource {

    private AdapterSource() {}

    static Inspection inspect(AdapterDesk desk, Session session, String named) throws IOException {
        if (named.matches("[0-9a-f]{64}")) {
            return desk.inspection(Operator.connecting(), named);
        }
        Path file = session.currentDir().resolve(named);
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                return desk.inspect(Operator.connecting(), in);
            }
        }
        String sha256 = desk.catalogue(Operator.connecting()).stream()
                .filter(item -> item.feature().equals(named)
                        || item.feature().equals("hotline-" + named)
                        || item.jar().name().equals(named))
                .map(item -> item.jar().sha256())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Words.say("adapter.unknown", named)));
        return desk.inspection(Operator.connecting(), sha256);
    }
}
