/**
 * How the centre says that somebody's input is wrong: which field, which rule, in words a person understands.
 * Nothing of a refused input is kept.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.input;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
