package org.yihaotong.kit;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.WorkOrder;

/** An emergency line: calls are passed on by one key (话务转接), work orders are not for it. */
@Component(configurationPid = "hotline.transferred", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Facts.class, factory = true)
public final class TransferredLine implements HotlineAdapter {

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        throw new BackendException(BackendException.Kind.REFUSED, "紧急热线只接转电话，不接收工单；请一键转接，工单改派有关承办单位。");
    }
}
