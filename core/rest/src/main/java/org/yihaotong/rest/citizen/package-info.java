/**
 * The citizens' small page at {@code /r/…} (评价页): plain HTML that works on every telephone and needs no script. The
 * address holds a secret, so nothing here logs an address, stores a page, or tells another site where it came from; every
 * link that cannot be used gets the same answer.
 */
package org.yihaotong.rest.citizen;
