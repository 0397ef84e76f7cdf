/**
 * How units are judged (考核). Every order of a unit leaves a fact of a few dimensions and yes-or-no measures; an indicator
 * is data, a formula over counted measures. Raw and adjusted values stand side by side: an exemption (剔除) takes two people,
 * a score appeal (申诉) holds up publication, and units are ranked only among their own kind.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.assessment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
