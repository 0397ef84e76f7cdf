package org.yihaotong.linked.lanxingradio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.kit.link.FileEntry;
import org.yihaotong.kit.link.FileLink;

/** The unit's inbox and outbox with what was done in them; what is remembered only saves reading a file again. */
final class Boxes {

    static final String IN = "inbox";
    static final String TAKEN = "inbox/.done";
    static final String UNREADABLE = "inbox/.bad";
    static final String OUT = "outbox";
    static final String PROCESSED = "outbox/.done";

    private static final int REMEMBERED = 2_000;
    private static final Pattern PONG = Pattern.compile("PONG_\\d{14}\\.xml");

    private final FileLink files;
    private final Clock clock;
    private final Map<String, Message> read = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Message> eldest) {
            return size() > REMEMBERED;
        }
    };

    Boxes(FileLink files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** Writes a message under a dotted name and renames it, which is the signal. */
    void send(Message message, String about) throws BackendException {
        Instant now = clock.instant();
        byte[] content = message.bytes(now);
        FileName name = FileName.of(message.type(), about, now);
        for (int n = 1; !files.write(IN + "/." + name + ".part", IN + "/" + name, content); n++) {
            name = FileName.of(message.type(), about, now.plus(Duration.ofMillis(n)));
        }
    }

    /** The messages of a type in a folder, the oldest first. */
    List<FileName> list(String folder, String type) throws BackendException {
        List<FileName> names = new ArrayList<>();
        for (FileEntry file : files.list(folder)) {
            FileName.parse(file.name()).filter(name -> name.type().equals(type)).ifPresent(names::add);
        }
        names.sort((one, other) -> one.stamp().compareTo(other.stamp()));
        return names;
    }

    /** A message; empty if it is gone or cannot be read. */
    Optional<Message> read(String folder, FileName name) throws BackendException {
        Message known = read.get(name.toString());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Message> fresh = files.read(folder + "/" + name).flatMap(Message::parse);
        fresh.filter(message ->
                        !message.type().equals("REPLY") && !message.type().equals("CALLS"))
                .ifPresent(message -> read.put(name.toString(), message));
        return fresh;
    }

    /** The centre has processed a file of the outbox. */
    void done(FileName name) throws BackendException {
        if (!files.rename(OUT + "/" + name, PROCESSED + "/" + name)) {
            files.rename(OUT + "/" + name, PROCESSED + "/" + name + "." + clock.millis());
        }
    }

    /** Takes the answers to connection tests off as well: what lies there for seven days is reported by telephone. */
    void takePongs() throws BackendException {
        for (FileEntry file : files.list(OUT)) {
            if (PONG.matcher(file.name()).matches()) {
                files.rename(OUT + "/" + file.name(), PROCESSED + "/" + file.name());
            }
        }
    }

    FileLink files() {
        return files;
    }
}
