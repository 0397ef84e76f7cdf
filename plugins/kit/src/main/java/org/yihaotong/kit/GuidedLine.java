package org.yihaotong.kit;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.WorkOrder;

/** A line outside 12345: callers are told its number (话务引导), and nothing of the call is stored. */
@Component(configurationPid = "hotline.guided", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Facts.class, factory = true)
public final class GuidedLine implements HotlineAdapter {

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        throw new BackendException(BackendException.Kind.REFUSED, "该热线只提供话务引导，不留工单；请告知来电人直接拨打该号码。");
    }
}
