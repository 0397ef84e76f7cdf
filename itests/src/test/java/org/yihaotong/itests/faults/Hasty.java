package org.yihaotong.itests.faults;

import java.time.Duration;
import org.yihaotong.kit.link.RestLinks;
import org.yihaotong.kit.link.SoapContract;
import org.yihaotong.kit.link.SoapDoor;
import org.yihaotong.kit.link.SoapLink;
import org.yihaotong.kit.link.SoapLinks;
import org.yihaotong.kit.link.SoapTerms;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.kit.soap.CxfSoapLinks;

/** The kit's links, which wait a third of a second for an answer whatever the adapter says, so that slowness costs no time. */
final class Hasty {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    private Hasty() {}

    static RestLinks rest() {
        RestLinks real = new CxfRestLinks();
        return (baseUrl, patience, access) -> real.open(baseUrl, PATIENCE, access);
    }

    static SoapLinks soap() {
        SoapLinks real = new CxfSoapLinks();
        return new SoapLinks() {
            @Override
            public SoapLink open(SoapTerms t) {
                return real.open(
                        new SoapTerms(t.address(), t.version(), PATIENCE, t.heading(), t.mtom(), t.largestAnswer()));
            }

            @Override
            public SoapDoor door(SoapContract contract) {
                return real.door(contract);
            }
        };
    }
}
