/**
 * 市公安局 110: calls go over by one key, and the incident card (警情卡) goes beside them, so that nobody asks the caller
 * twice; receipt, outcome, cases for the centre and call records are pushed back. The call comes first, always.
 */
package org.yihaotong.transferred.police110;
