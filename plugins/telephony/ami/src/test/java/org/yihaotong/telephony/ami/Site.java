package org.yihaotong.telephony.ami;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.DialledNumber;
import org.yihaotong.api.hotline.HotlineDirectory;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.MemoryLedger;
import org.yihaotong.testkit.telephony.AmiSwitch;

/** What a provider finds around it: settings, and a directory that knows one line. */
final class Site {

    private Site() {}

    static HotlineDirectory directory() {
        return (HotlineDirectory) Proxy.newProxyInstance(
                HotlineDirectory.class.getClassLoader(),
                new Class<?>[] {HotlineDirectory.class},
                (self, method, words) -> method.getName().equals("number") ? number((String) words[1]) : null);
    }

    private static Optional<DialledNumber> number(String number) {
        return number.equals("12315") || number.equals("12331")
                ? Optional.of(new DialledNumber(
                        number, "market12315", "市市场监管局", DialledNumber.Way.PARALLEL, "", "market", Optional.empty()))
                : Optional.empty();
    }

    static Asterisk provider(AmiSwitch house, Clock clock, Map<String, Object> more) {
        return provider(house, new MemoryLedger(clock), clock, more);
    }

    static Asterisk provider(AmiSwitch house, Ledger ledger, Clock clock, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(
                Map.of("host", "127.0.0.1", "port", house.port(), "user", AmiSwitch.USER, "_secret", AmiSwitch.SECRET));
        values.putAll(more);
        return new Asterisk(Configured.as(Settings.class, values), directory(), ledger, new CxfRestLinks(), clock);
    }
}
