/**
 * 弘益水务 (2577201): a small water works without a system, reached by short messages to its duty phone. Each holds a short
 * link to the centre's reply page; who has no smart phone answers by a short message with the order's four digits.
 */
package org.yihaotong.linked.hongyiwater;
