/**
 * 日报 周报 月报: counted from acceptances and facts along their indexes, never by reading tickets; printed by the press.
 */
package org.yihaotong.engine.report;
