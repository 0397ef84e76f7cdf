/**
 * Looking after the search index (检索): how far it is, making it anew, comparing it with the database; and the words that
 * mean the same.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.search;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
