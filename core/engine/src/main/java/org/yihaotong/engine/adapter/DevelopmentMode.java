package org.yihaotong.engine.adapter;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Whether the centre takes unsigned jars (开发模式); changes without disturbing whoever asks. */
@Component(service = DevelopmentMode.class, configurationPid = DevelopmentMode.PID)
@Designate(ocd = DevelopmentMode.Settings.class)
public final class DevelopmentMode {

    static final String PID = "org.yihaotong.adapters";

    /** {@code etc/org.yihaotong.adapters.cfg}. */
    @ObjectClassDefinition(name = "适配器目录 the folder of adapters")
    @interface Settings {

        @AttributeDefinition(name = "接受未签名的适配器 take unsigned jars, in development only")
        boolean unsigned() default false;
    }

    private volatile boolean on;

    @Activate
    public DevelopmentMode(Settings settings) {
        this(settings.unsigned());
    }

    DevelopmentMode(boolean on) {
        this.on = on;
    }

    @Modified
    void change(Settings settings) {
        on = settings.unsigned();
    }

    boolean isOn() {
        return on;
    }
}
