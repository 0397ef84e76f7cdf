/**
 * Links to the reply page (回复链接) for units without a system. A token says which order it is for and until when, and is
 * signed; the database holds hashes only. Whoever holds a good token and the unit's PIN may sign, report, ask and answer
 * for that one order, through the same inbox as any back office; finishing, returning, withdrawing, time and a newer
 * message spend the link.
 */
package org.yihaotong.engine.reply;
