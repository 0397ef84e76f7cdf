/**
 * The knowledge base (知识库): questions with their answers and explained terms, each owned by a unit. A unit drafts, its
 * leader approves, the centre edits and publishes; every text that an item ever had is kept, and every item is looked at
 * again on its review date. Readers see the published text only, whatever is being written beside it.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.knowledge;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
