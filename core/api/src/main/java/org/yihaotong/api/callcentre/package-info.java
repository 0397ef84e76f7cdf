/**
 * The telephone at the desk: calls with their legs, who sits where and does what, commands to the switch, and the figures
 * that follow. What a switch says comes by {@link org.yihaotong.api.telephony}; here it has become facts in the database.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.callcentre;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
