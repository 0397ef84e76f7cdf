/**
 * The entrances for citizens (渠道): a page, open interfaces, mail and text messages act here for people who are nobody to
 * the centre but whoever writes, or holds a ticket's number and the tail of its telephone number. What may be said to them,
 * and how much of it they may do, is decided behind this door and nowhere else.
 */
@Export
@Version("1.2.0")
package org.yihaotong.api.channel;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
