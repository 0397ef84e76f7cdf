package org.yihaotong.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.lucene.store.LockObtainFailedException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.engine.port.search.Index;
import org.yihaotong.engine.port.search.IndexRoom;

/** The folder of the index on this node; each node has its own. */
@Component(configurationPid = "org.yihaotong.search")
@Designate(ocd = LuceneRoom.Settings.class)
public final class LuceneRoom implements IndexRoom {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneRoom.class);

    private final Folders folders;
    private final Clock clock;
    private volatile LuceneIndex current;
    private LuceneIndex beside;

    /** Where the index is, in {@code etc/org.yihaotong.search.cfg}. */
    @ObjectClassDefinition(name = "检索索引", description = "全文检索索引所在的文件夹；不用备份，可随时由数据库重建")
    public @interface Settings {

        /** A folder; empty: {@code search} in the centre's data folder. */
        @AttributeDefinition(name = "文件夹", description = "留空为 data/search；每个节点各用各的")
        String folder() default "";
    }

    @Activate
    public LuceneRoom(Settings settings, BundleContext context, @Reference Clock clock) throws IOException {
        this(new Folders(place(settings.folder(), context.getProperty("karaf.data"))), clock);
    }

    LuceneRoom(Folders folders, Clock clock) throws IOException {
        this.folders = folders;
        this.clock = clock;
        current = open();
    }

    private static Path place(String folder, String data) {
        return folder.isBlank() ? Path.of(data == null ? "data" : data, "search") : Path.of(folder.strip());
    }

    private LuceneIndex open() throws IOException {
        try {
            return new LuceneIndex(folders.current());
        } catch (LockObtainFailedException inUse) {
            throw inUse;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The search index cannot be read and is moved aside; a new one is made: {}", e.toString());
            folders.moveAside(clock.instant());
            return new LuceneIndex(folders.current());
        }
    }

    @Override
    public Index current() {
        LuceneIndex index = current;
        return index.isBroken() ? reopened(index) : index;
    }

    private synchronized Index reopened(LuceneIndex broken) {
        try {
            if (current == broken) {
                broken.close();
                current = open();
            }
            return current;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized Index beside() {
        try {
            if (beside != null) {
                beside.close();
            }
            beside = new LuceneIndex(folders.fresh());
            return beside;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void moveIn() {
        LuceneIndex before = current;
        try {
            folders.moveIn();
            current = beside;
            beside = null;
            before.close();
            folders.clearUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Deactivate
    synchronized void close() throws IOException {
        current.close();
        if (beside != null) {
            beside.close();
        }
    }
}
