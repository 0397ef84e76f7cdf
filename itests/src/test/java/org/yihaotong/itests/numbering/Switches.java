package org.yihaotong.itests.numbering;

import java.lang.reflect.Constructor;
import java.util.Map;
import org.yihaotong.api.numbering.NumberSwitch;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.testkit.Configured;

/** Makes a switch as the container does: from its settings and the links of the kit. */
final class Switches {

    private Switches() {}

    /**
     * A switch with these settings.
     *
     * @param name of its class, such as {@code KamailioSwitch}
     */
    static NumberSwitch made(String name, Map<String, Object> settings) {
        try {
            Constructor<?> way =
                    Class.forName("org.yihaotong.telephony.numbering." + name).getConstructors()[0];
            return (NumberSwitch)
                    way.newInstance(Configured.as(way.getParameterTypes()[0], settings), new CxfRestLinks());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }
}
