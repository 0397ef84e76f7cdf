/**
 * The rule books (规则): who may read and write them, which edition holds at a moment. Everything in the engine that has a
 * number or a list in it asks {@link org.yihaotong.engine.rule.Books} for it, on every call.
 */
@Export
@Version("1.0.0")
package org.yihaotong.engine.rule;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
