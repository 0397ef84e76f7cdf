package org.yihaotong.engine.delivery;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;

/** The bell between desks and pump; it stands alone, so that neither needs the other to be there. */
@Component(service = {Bell.class, Doorbell.class})
public final class Bell implements Doorbell {

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    void forget(Consumer<String> listener) {
        listeners.remove(listener);
    }

    @Override
    public void ring(String hotline) {
        listeners.forEach(l -> l.accept(hotline));
    }
}
