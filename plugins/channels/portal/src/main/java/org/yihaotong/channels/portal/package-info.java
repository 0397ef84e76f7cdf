/**
 * The citizens' page (市民服务): published knowledge, appeals with photos, progress and rating, without a log-in and without
 * a cookie; and the same knowledge as an open interface for other websites and apps.
 */
package org.yihaotong.channels.portal;
