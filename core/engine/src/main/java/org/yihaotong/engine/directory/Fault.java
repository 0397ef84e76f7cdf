package org.yihaotong.engine.directory;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Tells what was thrown and where, never its message: messages may quote what a citizen said. */
public final class Fault {

    private static final int FRAMES = 6;
    private static final int CAUSES = 3;

    private Fault() {}

    /** Class and place of the failure and of its causes. */
    public static String of(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        Throwable t = thrown;
        for (int i = 0; t != null && i < CAUSES; i++, t = t.getCause()) {
            text.append(i == 0 ? "" : " caused by ")
                    .append(t.getClass().getName())
                    .append(" at ")
                    .append(frames(t));
        }
        return text.toString();
    }

    private static String frames(Throwable t) {
        return Arrays.stream(t.getStackTrace())
                .limit(FRAMES)
                .map(f -> f.getClassName() + "." + f.getMethodName() + ":" + f.getLineNumber())
                .collect(Collectors.joining(" < "));
    }
}
