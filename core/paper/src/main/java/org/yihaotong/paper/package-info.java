/**
 * Office documents (办公文档): the engine's {@code Press} with fastexcel for writing workbooks row by row, Apache POI for
 * reading them and for Word documents, and OpenPDF with Noto Sans SC for PDF. The libraries lie whole inside this
 * bundle and nobody else sees them. They and the typeface are loaded with the first document, never at the start, and
 * the typeface may be forgotten when memory is wanted.
 */
package org.yihaotong.paper;
