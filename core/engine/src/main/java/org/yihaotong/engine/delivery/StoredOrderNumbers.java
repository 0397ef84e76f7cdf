package org.yihaotong.engine.delivery;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.hotline.OrderNumbers;
import org.yihaotong.engine.port.DeliveryStore;

/** Reads the numbers off the deliveries. */
@Component
public final class StoredOrderNumbers implements OrderNumbers {

    private final DeliveryStore store;

    @Activate
    public StoredOrderNumbers(@Reference DeliveryStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> of(String orderNo) {
        return store.findOrder(orderNo)
                .map(order -> order.delivery().backOfficeNumber())
                .filter(number -> !number.isEmpty());
    }
}
