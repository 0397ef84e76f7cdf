package org.yihaotong.kit;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.FileContent;

/**
 * A file of an order that a unit takes (附件), read into memory.
 *
 * @param name with its extension
 * @param mediaType what the unit accepted it as
 */
public record Enclosure(String name, String mediaType, byte[] content) {

    public Enclosure {
        content = content.clone();
    }

    /**
     * The first files that the unit takes; others stay with the centre.
     *
     * @param types the media types it takes
     * @param most how many it takes
     * @param bytes how large one may be
     * @throws BackendException COMMUNICATION when the centre's own store does not give a file away at the moment
     */
    public static List<Enclosure> of(List<FileContent> files, Set<String> types, int most, long bytes)
            throws BackendException {
        List<Enclosure> taken = new ArrayList<>();
        for (FileContent file : files) {
            if (taken.size() < most && types.contains(file.mediaType()) && file.size() <= bytes) {
                taken.add(new Enclosure(file.name(), file.mediaType(), read(file, bytes)));
            }
        }
        return taken;
    }

    private static byte[] read(FileContent file, long bytes) throws BackendException {
        try (InputStream in = file.source().open()) {
            return in.readNBytes(Math.toIntExact(bytes));
        } catch (IOException e) {
            throw new BackendException(Kind.COMMUNICATION, "本中心的附件暂时读不出来，稍后自动重试。", e);
        }
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    /** Never shows the name, which may hold a person's. */
    @Override
    public String toString() {
        return "Enclosure[" + mediaType + "]";
    }
}
