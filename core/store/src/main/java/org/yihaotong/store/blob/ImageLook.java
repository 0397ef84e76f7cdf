package org.yihaotong.store.blob;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.yihaotong.engine.port.attachment.Finding;
import org.yihaotong.engine.port.attachment.Finding.Trouble;

/** Reads a picture's head: whether it is one, and how large it would be on a screen. */
final class ImageLook {

    private static final long LONGEST_SIDE = 20_000;
    private static final long MOST_DOTS = 250_000_000;

    private ImageLook() {}

    static Finding at(Path file, String mediaType) throws IOException {
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
            if (!readers.hasNext()) {
                return Finding.good(mediaType);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return size(mediaType, reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException notAPicture) {
            return Finding.bad(mediaType, Trouble.BROKEN);
        }
    }

    private static Finding size(String mediaType, long width, long height) {
        if (width < 1 || height < 1) {
            return Finding.bad(mediaType, Trouble.BROKEN);
        }
        return Math.max(width, height) > LONGEST_SIDE || width * height > MOST_DOTS
                ? Finding.bad(mediaType, Trouble.HUGE)
                : Finding.good(mediaType);
    }
}
