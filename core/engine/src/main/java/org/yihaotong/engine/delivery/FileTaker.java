package org.yihaotong.engine.delivery;

import java.util.List;
import org.yihaotong.api.hotline.FileContent;

/** Lays a back office's files beside a ticket; the desk does this. */
@FunctionalInterface
public interface FileTaker {

    /**
     * Keeps each file once, and says of each that is not kept why, in words; the bytes are read now.
     *
     * @param unit on whose side; empty: they came with a case of the line, before any unit had it
     */
    List<String> take(String hotline, String ticket, String unit, List<FileContent> files);
}
