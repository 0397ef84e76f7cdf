package org.yihaotong.engine.adapter;

import java.time.Duration;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.directory.Scheduler;

/** Looks into the watched folder four times a second, from the moment its configuration is there. */
@Component(
        service = FolderKeeper.class,
        immediate = true,
        configurationPid = DevelopmentMode.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class FolderKeeper {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final Future<?> looking;

    @Activate
    public FolderKeeper(@Reference Folder folder, @Reference Scheduler scheduler) {
        looking = scheduler.every(LOOK, folder::look);
    }

    @Deactivate
    public void stop() {
        looking.cancel(false);
    }
}
