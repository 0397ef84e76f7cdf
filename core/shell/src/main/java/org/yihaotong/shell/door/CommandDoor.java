package org.yihaotong.shell.door;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets commands in, one after the other. */
@Component(service = {})
public final class CommandDoor {

    private static final Logger LOG = LoggerFactory.getLogger(CommandDoor.class);

    private final ServerSocketChannel door;
    private final Path file;
    private final SessionFactory sessions;

    /** Opens the door below the centre's data directory. */
    @Activate
    public CommandDoor(BundleContext context, @Reference SessionFactory sessions) throws IOException {
        this.sessions = sessions;
        this.file = Ask.door(Path.of(context.getProperty("karaf.data")));
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.deleteIfExists(file);
        door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        door.bind(UnixDomainSocketAddress.of(file));
        Thread porter = new Thread(this::serve, "yihaotong-command-door");
        porter.setDaemon(true);
        porter.start();
    }

    @Deactivate
    void close() throws IOException {
        door.close();
        Files.deleteIfExists(file);
    }

    private void serve() {
        while (door.isOpen()) {
            try (SocketChannel caller = door.accept()) {
                new Visit(sessions, caller).run();
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.info("a command's caller went away: {}", e.getMessage());
            }
        }
    }
}
