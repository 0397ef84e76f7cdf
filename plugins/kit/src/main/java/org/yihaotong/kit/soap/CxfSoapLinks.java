package org.yihaotong.kit.soap;

import org.osgi.service.component.annotations.Component;
import org.yihaotong.kit.link.SoapContract;
import org.yihaotong.kit.link.SoapDoor;
import org.yihaotong.kit.link.SoapLink;
import org.yihaotong.kit.link.SoapLinks;
import org.yihaotong.kit.link.SoapTerms;
import org.yihaotong.kit.tls.Trust;

/** Opens links on CXF's client, and doors on what comes to the centre's hook. */
@Component
public final class CxfSoapLinks implements SoapLinks {

    private final Trust trust;

    public CxfSoapLinks() {
        this(Trust.OF_THE_MACHINE);
    }

    private CxfSoapLinks(Trust trust) {
        this.trust = trust;
    }

    @Override
    public SoapLink open(SoapTerms terms) {
        return new CxfSoapLink(terms, trust);
    }

    @Override
    public SoapDoor door(SoapContract contract) {
        return new HostedSoapDoor(contract);
    }

    @Override
    public SoapLinks trusting(String certificate) {
        return new CxfSoapLinks(Trust.of(certificate));
    }
}
