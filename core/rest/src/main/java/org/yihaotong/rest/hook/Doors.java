package org.yihaotong.rest.hook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.servlet.Servlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.hotline.PublicDoor;
import org.yihaotong.rest.guard.BodyRoom;

/** Opens a servlet for every door that comes, at its {@code door.path}, and closes it when the door goes. */
@Component(
        service = {},
        immediate = true)
public final class Doors {

    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);
    private static final Pattern PATH = Pattern.compile("(/[a-z0-9][a-z0-9-]{0,39}){1,4}");
    private static final Set<String> TAKEN = Set.of("api", "hook", "app", "r", "m", "s", "f", "system", "cxf");
    private static final int LARGEST_BODY = 1024 * 1024;
    private static final int LIMIT = 32 * 1024 * 1024;

    private final BundleContext context;
    private final BodyRoom room;
    private final Map<PublicDoor, List<ServiceRegistration<Servlet>>> open = new ConcurrentHashMap<>();

    @Activate
    public Doors(BundleContext context, @Reference BodyRoom room) {
        this.context = context;
        this.room = room;
    }

    /** A door has come; one of an adapter on trial is not opened. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(!(hotline.trial=*))")
    void addDoor(PublicDoor door, Map<String, Object> properties) {
        List<ServiceRegistration<Servlet>> servlets = new ArrayList<>();
        for (String path : paths(properties.get("door.path"))) {
            if (isFree(path)) {
                servlets.add(open(door, path, bytes(properties.get("door.bytes"))));
            } else {
                LOG.warn("No door can be opened at {}", path);
            }
        }
        open.put(door, servlets);
    }

    void removeDoor(PublicDoor door) {
        List<ServiceRegistration<Servlet>> servlets = open.remove(door);
        if (servlets != null) {
            servlets.forEach(ServiceRegistration::unregister);
        }
    }

    private ServiceRegistration<Servlet> open(PublicDoor door, String path, int limit) {
        Map<String, Object> properties = Map.of(
                "osgi.http.whiteboard.servlet.name",
                "yihaotong-door" + path.replace('/', '-'),
                "osgi.http.whiteboard.servlet.pattern",
                new String[] {path, path + "/*"});
        return context.registerService(
                Servlet.class, new DoorServlet(door, path, limit, room), FrameworkUtil.asDictionary(properties));
    }

    /** One path, or several. */
    static List<String> paths(Object property) {
        return property instanceof String[] several
                ? Arrays.asList(several)
                : property == null ? List.of() : List.of(property.toString());
    }

    static boolean isFree(String path) {
        return PATH.matcher(path).matches() && !TAKEN.contains(path.split("/", 3)[1]);
    }

    /** The largest body, 1 MiB if nobody says, never more than 32. */
    static int bytes(Object property) {
        String text = String.valueOf(property);
        return text.matches("[1-9][0-9]{0,9}") ? (int) Math.min(Long.parseLong(text), LIMIT) : LARGEST_BODY;
    }
}
