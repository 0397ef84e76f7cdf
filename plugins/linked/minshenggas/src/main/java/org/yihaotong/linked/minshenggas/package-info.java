/**
 * 民生天然气 (2587777), linked by its open interface v1: OAuth 2.0, ETag and If-Match on every change, and a feed of
 * events with a cursor. A gas leak (燃气泄漏) is an emergency there and goes with what the intake asked about it.
 * Field names and codes are the unit's; this package is the only place that knows them.
 */
package org.yihaotong.linked.minshenggas;
