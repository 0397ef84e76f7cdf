package org.yihaotong.engine.adapter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.engine.directory.BadFactsException;
import org.yihaotong.engine.directory.Facts;
import org.yihaotong.engine.port.adapter.Jar;
import org.yihaotong.engine.port.adapter.JarContent.Configured;

/** The lines that a jar brings, as far as their facts can be read. */
final class Lines {

    private Lines() {}

    static List<Hotline> of(Jar jar) {
        return jar.content().configurations().stream().flatMap(Lines::line).toList();
    }

    private static Stream<Hotline> line(Configured configured) {
        try {
            return Optional.of(Facts.read(configured.values())).stream();
        } catch (BadFactsException e) {
            return Stream.empty();
        }
    }
}
