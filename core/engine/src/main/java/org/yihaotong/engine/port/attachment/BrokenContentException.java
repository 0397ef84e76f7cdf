package org.yihaotong.engine.port.attachment;

import java.io.IOException;

/** The content is gone, or is not any more what was kept under this hash. */
public final class BrokenContentException extends IOException {

    private static final long serialVersionUID = 1L;

    public BrokenContentException(String sha256) {
        super(sha256);
    }
}
