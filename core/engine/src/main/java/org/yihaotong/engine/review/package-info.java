/** The reviewer's view (退单审核、裁定): the catalogue's lines, precedents and the unit's own record beside its request. */
@Export
@Version("1.0.0")
package org.yihaotong.engine.review;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
