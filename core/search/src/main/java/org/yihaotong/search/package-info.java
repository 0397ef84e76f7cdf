/**
 * Search (检索) on Lucene, embedded: bigrams of Chinese text, names by their sound, ranking, pages, marks in texts and better
 * spellings. The only room that knows Lucene. Folders of the index come and go as whole ones; whatever is broken is moved
 * aside, for the database can tell everything again.
 */
package org.yihaotong.search;
