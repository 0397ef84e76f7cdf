package org.yihaotong.engine.directory;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yihaotong.api.hotline.HotlineAdapter;

/** Watches adapters come, go and change their facts, and tells the switchboard; one on trial is no line. */
@Component(
        service = {},
        immediate = true)
public final class AdapterTracker {

    private final Switchboard switchboard;

    @Activate
    public AdapterTracker(@Reference Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    @Reference(
            service = HotlineAdapter.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(!(hotline.trial=*))",
            updated = "changeAdapter")
    void addAdapter(HotlineAdapter adapter, ServiceReference<HotlineAdapter> reference) {
        switchboard.arrive(new Arrival(
                key(reference),
                adapter,
                facts(reference),
                bundle(reference),
                reference.getBundle().getVersion().toString()));
    }

    void changeAdapter(HotlineAdapter adapter, ServiceReference<HotlineAdapter> reference) {
        switchboard.leave(key(reference));
        addAdapter(adapter, reference);
    }

    void removeAdapter(ServiceReference<HotlineAdapter> reference) {
        switchboard.leave(key(reference));
    }

    /** Lines made of facts are all registered by the kit's bundle; their configuration tells them apart. */
    private static String bundle(ServiceReference<HotlineAdapter> reference) {
        Object pid = reference.getProperty("service.pid");
        return reference.getBundle().getSymbolicName() + (pid == null ? "" : " (" + pid + ")");
    }

    private static Object key(ServiceReference<HotlineAdapter> reference) {
        return reference.getProperty("service.id");
    }

    private static Map<String, Object> facts(ServiceReference<HotlineAdapter> reference) {
        return Arrays.stream(reference.getPropertyKeys())
                .filter(k -> Objects.nonNull(reference.getProperty(k)))
                .collect(Collectors.toMap(k -> k, reference::getProperty));
    }
}
