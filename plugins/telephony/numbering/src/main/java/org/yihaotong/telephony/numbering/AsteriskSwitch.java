package org.yihaotong.telephony.numbering;

import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.api.numbering.NumberSwitch;
import org.yihaotong.api.numbering.SwitchFile;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.RestLinks;

/** Asterisk: dialplan and queues, read again by its REST interface. */
@Component(configurationPid = "switch.asterisk", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = AsteriskSettings.class)
public final class AsteriskSwitch implements NumberSwitch {

    private final AsteriskSettings settings;
    private final AsteriskWriter writer;
    private final HttpReload reload;

    @Activate
    public AsteriskSwitch(AsteriskSettings settings, @Reference RestLinks links) {
        this.settings = settings;
        this.writer = new AsteriskWriter(settings);
        this.reload = new HttpReload(
                links, "Asterisk", settings.reloadUrl(), settings.reloadUser(), settings._reloadPassword());
    }

    @Deactivate
    void close() {
        reload.close();
    }

    @Override
    public List<SwitchFile> write(NumberPlan plan) throws BackendException {
        return writer.write(plan);
    }

    @Override
    public Path folder() throws BackendException {
        return Path.of(Strict.folder("配置目录", settings.folder()));
    }

    @Override
    public void reload() throws BackendException {
        reload.ask(Ask.put("/asterisk/modules/pbx_config.so"), Ask.put("/asterisk/modules/app_queue.so"));
    }
}
