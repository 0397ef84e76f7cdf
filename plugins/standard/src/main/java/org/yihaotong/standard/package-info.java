/**
 * The centre's own joining interface (统一接入规范): a unit whose system conforms joins by a configuration of
 * {@code hotline.standard} alone. The unit fetches orders and notices and submits replies, calls and cases; where it can
 * listen, a doorbell rings. What waits for the unit is in the centre's ledger, so that no restart loses it.
 */
package org.yihaotong.standard;
