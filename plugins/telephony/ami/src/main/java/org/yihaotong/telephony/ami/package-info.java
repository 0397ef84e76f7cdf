/**
 * Asterisk 18 to 22 by its manager interface (AMI): {@link org.yihaotong.telephony.ami.Blocks} cuts what the switch sends,
 * whatever it is. Its waiting times are whole seconds and its "Success" is no outcome, so times come
 * from its time stamps and outcomes from what was seen to happen.
 */
package org.yihaotong.telephony.ami;
