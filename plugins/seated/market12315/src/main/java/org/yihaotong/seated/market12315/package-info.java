/**
 * 市市场监管局 (12315 with 12358, 12365, 12331, 12330), seated, linked with the national platform that goes on in parallel
 * (全国12315平台 地方热线数据交换接口 V2.1): SOAP 1.1, typed, files by MTOM. The centre submits what came in at 12345 and
 * imports what was born at 12315, so that both sides count each matter once. Names and codes are the platform's; this
 * package is the only place that knows them.
 */
package org.yihaotong.seated.market12315;
