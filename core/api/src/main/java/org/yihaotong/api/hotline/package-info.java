/**
 * The lines (热线): what an adapter bundle says about a unit's hotline, and what it does for it.
 * Write a {@link org.yihaotong.api.hotline.HotlineAdapter} and register it with the line's facts as service properties
 * ({@code hotline.id}, {@code hotline.name}, {@code hotline.numbers}, {@code hotline.method}, …); the engine does the rest.
 */
@Export
@Version("1.1.0")
package org.yihaotong.api.hotline;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
