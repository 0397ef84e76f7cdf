/**
 * The desk (座席桌面): the web page at which agents, dispatchers, unit clerks and administrators work.
 *
 * <p>The page itself lives in {@code core/desk/page} (Vue, TypeScript) and is packed into this bundle under {@code /page}. Two
 * small servlets hand it out. {@link org.yihaotong.desk.DeskAssets} serves files whose names carry a hash of their content,
 * so that browsers keep them for a year; {@link org.yihaotong.desk.DeskPage} serves the one HTML document for {@code /} and
 * for every address that the page's own router knows, never cached and under a strict content security policy. The desk
 * talks only to {@code /api} on the same origin.
 */
package org.yihaotong.desk;
