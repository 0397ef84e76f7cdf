package org.yihaotong.kit.sftp;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.kit.link.FileLink;
import org.yihaotong.kit.link.FileLinks;
import org.yihaotong.kit.link.FileServer;

/** Opens links on Apache MINA SSHD. */
@Component
public final class SftpFileLinks implements FileLinks {

    /** Units ask for less than two minutes of silence; a server that says nothing for so long is taken for dead. */
    private static final Duration SILENCE = Duration.ofSeconds(110);

    private final Clock clock;
    private final Duration silence;

    @Activate
    public SftpFileLinks(@Reference Clock clock) {
        this(clock, SILENCE);
    }

    SftpFileLinks(Clock clock, Duration silence) {
        this.clock = clock;
        this.silence = silence;
    }

    @Override
    public FileLink open(FileServer server) {
        return new SftpFileLink(new SftpDoor(server, clock, silence));
    }
}
