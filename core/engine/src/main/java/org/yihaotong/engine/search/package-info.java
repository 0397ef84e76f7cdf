/**
 * Search (检索) as the engine does it: an index follows the database by the order of changes, is asked for what somebody may
 * see, and is never believed: rows come from the database, which looks at every condition again.
 */
package org.yihaotong.engine.search;
