/**
 * Switches that tests can do without: {@link org.yihaotong.testkit.telephony.AmiSwitch} is an Asterisk as its manager interface
 * shows it, strict where the real one is and lying where it lies; {@link org.yihaotong.testkit.telephony.TelephonyContract} is
 * what every provider's test inherits.
 */
package org.yihaotong.testkit.telephony;
