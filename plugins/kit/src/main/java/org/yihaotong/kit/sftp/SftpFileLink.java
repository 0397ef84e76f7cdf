package org.yihaotong.kit.sftp;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.FileEntry;
import org.yihaotong.kit.link.FileLink;

/** Keeps one session while it is used; one that saw a failure of the line is thrown away. */
final class SftpFileLink implements FileLink {

    private static final int LARGEST = 8 << 20;

    private final SftpDoor door;
    private SftpClient session;

    SftpFileLink(SftpDoor door) {
        this.door = door;
    }

    /** What is done with the server. */
    @FunctionalInterface
    private interface Work<T> {
        T with(SftpClient server) throws IOException, BackendException;
    }

    @Override
    public List<FileEntry> list(String folder) throws BackendException {
        return run(server -> {
            List<FileEntry> files = new ArrayList<>();
            for (SftpClient.DirEntry entry : server.readDir(folder)) {
                SftpClient.Attributes is = entry.getAttributes();
                if (is.isRegularFile()) {
                    Instant modified = is.getModifyTime() == null
                            ? Instant.EPOCH
                            : is.getModifyTime().toInstant();
                    files.add(new FileEntry(entry.getFilename(), is.getSize(), modified));
                }
            }
            files.sort(comparing(FileEntry::name));
            return List.copyOf(files);
        });
    }

    @Override
    public Optional<byte[]> read(String path) throws BackendException {
        return run(server -> {
            if (!isThere(server, path)) {
                return Optional.empty();
            }
            try (InputStream in = server.read(path)) {
                byte[] content = in.readNBytes(LARGEST + 1);
                if (content.length > LARGEST) {
                    throw new BackendException(Kind.COMMUNICATION, "对方放来的文件超过 8 MB，没有读取，请与对方核对。");
                }
                return Optional.of(content);
            }
        });
    }

    @Override
    public boolean write(String temporary, String path, byte[] content) throws BackendException {
        return run(server -> {
            if (isThere(server, path)) {
                return false;
            }
            try {
                try (OutputStream out = server.write(temporary)) {
                    out.write(content);
                }
                server.rename(temporary, path);
                return true;
            } catch (SftpException e) {
                tidy(server, temporary);
                throw e;
            }
        });
    }

    @Override
    public boolean rename(String from, String to) throws BackendException {
        return run(server -> {
            if (!isThere(server, from) || isThere(server, to)) {
                return false;
            }
            server.rename(from, to);
            return true;
        });
    }

    @Override
    public void delete(String path) throws BackendException {
        run(server -> {
            if (isThere(server, path)) {
                server.remove(path);
            }
            return true;
        });
    }

    @Override
    public synchronized void close() {
        drop();
        door.close();
    }

    private synchronized <T> T run(Work<T> work) throws BackendException {
        if (session == null || !session.isOpen()) {
            drop();
            session = door.open();
        }
        try {
            return work.with(session);
        } catch (IOException e) {
            throw trouble(e);
        } catch (UncheckedIOException e) {
            throw trouble(e.getCause());
        }
    }

    /** What the server answered leaves the session good; anything else ends it. */
    private BackendException trouble(IOException e) {
        if (!(e instanceof SftpException)) {
            drop();
        }
        return SftpTrouble.of(e);
    }

    private void drop() {
        if (session == null) {
            return;
        }
        try (SftpClient ending = session) {
            session = null;
            ending.getSession().close(true);
        } catch (IOException e) {
            // It is gone already, which is what was wanted.
            return;
        }
    }

    private static boolean isThere(SftpClient server, String path) throws IOException {
        try {
            server.lstat(path);
            return true;
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return false;
            }
            throw e;
        }
    }

    /** Takes half a file away if the server lets us; it is overwritten by the next try anyway. */
    private static void tidy(SftpClient server, String temporary) throws IOException {
        try {
            server.remove(temporary);
        } catch (SftpException e) {
            return;
        }
    }
}
