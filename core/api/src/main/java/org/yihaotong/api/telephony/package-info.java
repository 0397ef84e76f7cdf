/**
 * Switches (呼叫平台): a provider is one bundle that speaks with one kind of switch. What it hears becomes {@link
 * org.yihaotong.api.telephony.CallEvent}s, what a seat wants becomes {@link org.yihaotong.api.telephony.CallCommand}s; names
 * and meanings follow CSTA (ECMA-269). A dead provider never costs a ticket: the desk works by hand without any.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.telephony;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
