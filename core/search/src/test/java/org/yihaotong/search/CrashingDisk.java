package org.yihaotong.search;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NoLockFactory;

/**
 * A disk whose machine loses its power after some more operations. What was forced to it stays; of everything else it keeps
 * the whole, a part, or nothing.
 */
final class CrashingDisk {

    private final Random random;
    private ByteBuffersDirectory plates = new ByteBuffersDirectory(NoLockFactory.INSTANCE);
    private final Set<String> unsafe = new HashSet<>();
    private int left = Integer.MAX_VALUE;

    CrashingDisk(Random random) {
        this.random = random;
    }

    /** The power goes after so many more operations. */
    void failAfter(int operations) {
        left = operations;
    }

    private void count() throws IOException {
        if (left-- <= 0) {
            left = 0;
            throw new IOException("the power is gone");
        }
    }

    /** The power went, and is back. */
    void crash() throws IOException {
        left = Integer.MAX_VALUE;
        ByteBuffersDirectory after = new ByteBuffersDirectory(NoLockFactory.INSTANCE);
        for (String name : plates.listAll()) {
            int fate = unsafe.contains(name) ? random.nextInt(3) : 0;
            if (fate < 2) {
                copy(name, after, fate == 1);
            }
        }
        plates = after;
        unsafe.clear();
    }

    private void copy(String name, Directory after, boolean torn) throws IOException {
        try (IndexInput in = plates.openInput(name, IOContext.DEFAULT);
                IndexOutput out = after.createOutput(name, IOContext.DEFAULT)) {
            out.copyBytes(in, torn ? random.nextLong(in.length() + 1) : in.length());
        } catch (FileNotFoundException neverClosed) {
            after.deleteFile(name);
        }
    }

    Directory open() {
        return new FilterDirectory(plates) {
            @Override
            public IndexOutput createOutput(String name, IOContext context) throws IOException {
                count();
                unsafe.add(name);
                return super.createOutput(name, context);
            }

            @Override
            public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
                count();
                IndexOutput out = super.createTempOutput(prefix, suffix, context);
                unsafe.add(out.getName());
                return out;
            }

            @Override
            public void sync(Collection<String> names) throws IOException {
                for (String name : names) {
                    count();
                    super.sync(Set.of(name));
                    unsafe.remove(name);
                }
            }

            @Override
            public void syncMetaData() throws IOException {
                count();
                super.syncMetaData();
            }

            @Override
            public void rename(String source, String target) throws IOException {
                count();
                super.rename(source, target);
                if (unsafe.remove(source)) {
                    unsafe.add(target);
                }
            }

            @Override
            public void deleteFile(String name) throws IOException {
                count();
                super.deleteFile(name);
                unsafe.remove(name);
            }

            @Override
            public IndexInput openInput(String name, IOContext context) throws IOException {
                count();
                return super.openInput(name, context);
            }
        };
    }
}
