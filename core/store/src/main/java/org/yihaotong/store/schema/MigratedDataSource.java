package org.yihaotong.store.schema;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Migrates the configured database and only then offers it to JPA, whose persistence unit asks for the property
 * {@code yihaotong.schema=migrated}.
 */
@Component(
        service = {},
        immediate = true)
public final class MigratedDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(MigratedDataSource.class);

    private final ServiceRegistration<DataSource> registration;

    @Activate
    public MigratedDataSource(
            BundleContext context, @Reference(target = "(dataSourceName=yihaotong)") DataSource configured)
            throws SQLException {
        LOG.info("Schema is up to date, {} script(s) run", Schema.migrate(configured));
        registration = context.registerService(
                DataSource.class, configured, FrameworkUtil.asDictionary(Map.of("yihaotong.schema", "migrated")));
    }

    @Deactivate
    void withdraw() {
        registration.unregister();
    }
}
