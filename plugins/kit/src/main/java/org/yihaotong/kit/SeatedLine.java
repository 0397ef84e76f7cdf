package org.yihaotong.kit;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.WorkOrder;

/** A line whose experts sit as remote seats on the centre's switch (设置远端座席); its unit works in its worklist. */
@Component(configurationPid = "hotline.seated", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Facts.class, factory = true)
public final class SeatedLine implements HotlineAdapter {

    @Override
    public Receipt dispatch(WorkOrder order) {
        return Receipt.worklist();
    }
}
