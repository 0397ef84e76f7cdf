package org.yihaotong.kit.soap;

import org.osgi.service.component.annotations.Component;
import org.yihaotong.kit.link.SoapContract;
import org.yihaotong.kit.link.SoapDoor;
import org.yihaotong.kit.link.SoapLink;
import org.yihaotong.kit.link.SoapLinks;
import org.yihaotong.kit.link.SoapTerms;

/** Opens links on CXF's client, and doors on what comes to the centre's hook. */
@Component
public final class CxfSoapLinks implements SoapLinks {

    @Override
    public SoapLink open(SoapTerms terms) {
        return new CxfSoapLink(terms);
    }

    @Override
    public SoapDoor door(SoapContract contract) {
        return new HostedSoapDoor(contract);
    }
}
