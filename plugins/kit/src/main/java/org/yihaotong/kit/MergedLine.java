package org.yihaotong.kit;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.WorkOrder;

/** A number that has ended in favour of 12345 (直接合并); its unit works in its own worklist at the desk. */
@Component(configurationPid = "hotline.merged", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Facts.class, factory = true)
public final class MergedLine implements HotlineAdapter {

    @Override
    public Receipt dispatch(WorkOrder order) {
        return Receipt.worklist();
    }
}
