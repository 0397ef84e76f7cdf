/**
 * Files on their way out: whole or in pieces, to be saved and never shown as a page. {@code /f/…} serves files of orders to
 * the units that have them; its addresses are secrets, so nothing here logs one.
 */
package org.yihaotong.rest.file;
