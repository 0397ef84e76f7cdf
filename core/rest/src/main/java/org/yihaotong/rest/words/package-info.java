/** What the interface says to people (提示语): Chinese first, English for those whose browser prefers it. */
package org.yihaotong.rest.words;
