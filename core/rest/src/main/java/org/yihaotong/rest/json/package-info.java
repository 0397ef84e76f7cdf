/**
 * JSON as the centre speaks it: strict on the way in (unknown and repeated fields, wrong kinds, broken text and left-over
 * text are refused by name), plain on the way out (what is empty is absent, times are ISO-8601 in UTC).
 */
package org.yihaotong.rest.json;
