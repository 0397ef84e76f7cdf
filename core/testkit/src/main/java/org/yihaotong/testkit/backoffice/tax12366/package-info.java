/** 市税务局's 12366 platform: sealed envelopes, bookmarks, and a memory for serials. */
package org.yihaotong.testkit.backoffice.tax12366;
