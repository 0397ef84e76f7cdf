package org.yihaotong.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.yihaotong.engine.port.attachment.Blob;
import org.yihaotong.engine.port.attachment.BlobStore;
import org.yihaotong.engine.port.attachment.BrokenContentException;
import org.yihaotong.engine.port.attachment.Upload;

/** Contents as files of a folder; several nodes share it as they share the database. */
@Component(configurationPid = "org.yihaotong.store.attachments")
@Designate(ocd = FolderBlobs.Settings.class)
public final class FolderBlobs implements BlobStore {

    private final Shelves shelves;
    private final Checked checked = new Checked();
    private final ContentProbe probe = new ContentProbe();
    private final Clock clock;

    /** Where attachments are kept, in {@code etc/org.yihaotong.store.attachments.cfg}. */
    @ObjectClassDefinition(name = "附件存放", description = "附件内容所在的文件夹；数据库与它一起备份")
    public @interface Settings {

        /** A folder; empty: {@code attachments} in the centre's data folder. */
        @AttributeDefinition(name = "文件夹", description = "留空为 data/attachments；多节点须用同一个共享文件夹")
        String folder() default "";
    }

    @Activate
    public FolderBlobs(Settings settings, BundleContext context, @Reference Clock clock) throws IOException {
        this(place(settings.folder(), context.getProperty("karaf.data")), clock);
    }

    FolderBlobs(Path folder, Clock clock) throws IOException {
        this.shelves = new Shelves(folder);
        this.clock = clock;
    }

    private static Path place(String folder, String data) {
        return folder.isBlank() ? Path.of(data == null ? "data" : data, "attachments") : Path.of(folder.strip());
    }

    @Override
    public Upload receive(InputStream content, long limit) throws IOException {
        return FileUpload.receive(content, limit, shelves, probe, clock);
    }

    @Override
    public Blob open(String sha256) throws IOException {
        Path file = shelves.place(sha256);
        if (!checked.holds(file, sha256)) {
            throw new BrokenContentException(sha256);
        }
        return offset -> {
            var channel = Files.newByteChannel(file);
            return java.nio.channels.Channels.newInputStream(channel.position(offset));
        };
    }

    @Override
    public boolean remove(String sha256, Instant keptBefore, BooleanSupplier needed) throws IOException {
        return shelves.remove(sha256, keptBefore, needed, clock.instant());
    }

    @Override
    public void eachKeptBefore(Instant moment, Consumer<String> sha256) throws IOException {
        shelves.eachKeptBefore(moment, sha256);
    }

    @Override
    public void clearUp(Instant before) throws IOException {
        shelves.clearUp(before);
    }
}
