/**
 * Same matter (并单): one burst pipe, three hundred callers. A group has one ticket that is really handled, the head (主单);
 * the others wait (已并单) and get the head's reply, each on a ticket of its own with a number, a caller and a callback of
 * its own. Hints (疑似重复) say which tickets may be about the same thing; a person decides.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.group;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
