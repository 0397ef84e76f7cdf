package org.yihaotong.deploy.config;

import java.util.Collections;
import java.util.Dictionary;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationPlugin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens sealed secrets on their way from the framework's configuration to the adapter, after placeholders are filled in,
 * so that a secret is taken as it is. Where this plug-in is missing the adapter gets no secret at all.
 */
@Component(property = {"service.cmRanking:Integer=700", "config.plugin.id=org.yihaotong.vault"})
public final class Unsealing implements ConfigurationPlugin {

    private static final Logger LOG = LoggerFactory.getLogger(Unsealing.class);
    private static final String SEALED = ".sealed";

    private final Vault vault;
    private final Set<String> complained = ConcurrentHashMap.newKeySet();

    @Activate
    public Unsealing(@Reference Vault vault) {
        this.vault = vault;
    }

    /** The property in which the framework keeps this setting's sealed text. */
    static String property(String setting) {
        return SEALED + setting;
    }

    @Override
    public void modifyConfiguration(ServiceReference<?> reference, Dictionary<String, Object> properties) {
        String pid = String.valueOf(properties.get("service.pid"));
        for (String name : Collections.list(properties.keys())) {
            if (name.startsWith(SEALED)) {
                open(pid, name.substring(SEALED.length()), String.valueOf(properties.remove(name)), properties);
            }
        }
    }

    private void open(String pid, String setting, String sealed, Dictionary<String, Object> properties) {
        vault.open(pid, setting, sealed).ifPresentOrElse(secret -> properties.put(setting, secret), () -> {
            if (complained.add(pid + setting)) {
                LOG.warn("The secret {} of {} was sealed with another key; enter it again", setting, pid);
            }
        });
    }
}
