/**
 * Extension points for what helps people decide and is never needed (辅助): bundles that bring a model come and go while the
 * centre runs, and without them everything works.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.assist;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
