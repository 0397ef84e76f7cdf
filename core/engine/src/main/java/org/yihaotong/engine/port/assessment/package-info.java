/**
 * What the assessment needs kept (考核): facts of handled orders, counted by groups; exemptions, score appeals and
 * published tables. Facts commit with the move of a ticket that changes them, see {@link
 * org.yihaotong.engine.port.Change}.
 */
@Export
@Version("1.0.0")
package org.yihaotong.engine.port.assessment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
