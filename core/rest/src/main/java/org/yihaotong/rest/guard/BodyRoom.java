package org.yihaotong.rest.guard;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Where the bodies lie that everybody may send: in memory, and all of them together in no more of it than this room has.
 * One sender fills two thirds of it at most, and the last eighth is left to small bodies, so that forms go through while
 * photos wait. Nobody queues: whoever finds no room is told to come again.
 */
@Component(service = BodyRoom.class, configurationPid = "org.yihaotong.rest.bodies")
@Designate(ocd = BodyRoom.Settings.class)
public final class BodyRoom {

    private static final long MEGABYTE = 1024L * 1024L;
    private static final long LEAST = 48 * MEGABYTE;
    private static final int SHARE_OF_MEMORY = 8;
    private static final int SMALL = 64 * 1024;

    /** How large the room is, in {@code etc/org.yihaotong.rest.bodies.cfg}. */
    @ObjectClassDefinition(name = "公众上传", description = "不经登录的入口同时收取的内容")
    public @interface Settings {

        /** Megabytes of all bodies together; 0 for an eighth of the memory, 48 at least. */
        @AttributeDefinition(name = "同时收取（MB）", description = "0 为内存的八分之一，至少 48")
        int megabytes() default 0;
    }

    private final Clock clock;
    private final long size;
    private final Map<String, Long> bySender = new HashMap<>();
    private long taken;

    @Activate
    public BodyRoom(Settings settings, @Reference Clock clock) {
        this.clock = clock;
        this.size = settings.megabytes() > 0
                ? settings.megabytes() * MEGABYTE
                : Math.max(LEAST, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
    }

    /** A body in the room; closed by whoever has done with it. */
    public final class Held implements AutoCloseable {

        private final String sender;
        private byte[] bytes = {};
        private int size;

        private Held(String sender) {
            this.sender = sender;
        }

        /** Not a copy, for it is large: nobody changes it. */
        public byte[] bytes() {
            return bytes;
        }

        private boolean grow(int more) {
            boolean fits = take(sender, size, more);
            size += fits ? more : 0;
            return fits;
        }

        @Override
        public void close() {
            give(sender, size);
            size = 0;
            bytes = new byte[0];
        }
    }

    /**
     * Takes in the whole body of somebody whom nobody knows.
     *
     * @throws org.yihaotong.rest.problem.FaultException if it is longer than {@code limit} bytes, comes in too slowly, or
     *     finds no room
     */
    public Held hold(HttpServletRequest request, int limit) throws IOException {
        Held held = new Held(Sender.of(request));
        boolean whole = false;
        try {
            held.bytes = new BoundedBody(request, limit, clock).read(held::grow);
            whole = true;
            return held;
        } finally {
            if (!whole) {
                held.close();
            }
        }
    }

    /** The whole body of somebody who has a session, or wants one: bounded and paced, but it needs no room. */
    byte[] read(HttpServletRequest request, int limit) throws IOException {
        return new BoundedBody(request, limit, clock).read(bytes -> true);
    }

    private synchronized boolean take(String sender, int had, int more) {
        long own = bySender.getOrDefault(sender, 0L) + more;
        long open = had + more <= SMALL ? size : size - size / 8;
        if (taken + more > open || own > size * 2 / 3) {
            return false;
        }
        taken += more;
        bySender.put(sender, own);
        return true;
    }

    private synchronized void give(String sender, int size) {
        taken -= size;
        bySender.computeIfPresent(sender, (s, own) -> own > size ? own - size : null);
    }
}
