package org.yihaotong.kit.link;

import java.time.Instant;

/**
 * A file as a folder lists it.
 *
 * @param size in bytes
 * @param modified by the server's clock
 */
public record FileEntry(String name, long size, Instant modified) {}
