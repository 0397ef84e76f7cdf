/**
 * How it is decided who handles an appeal (派单): the dispatch catalogue (派单目录) as editions of lines, and what a
 * reviewer looks at when a unit wants to return a referral (退单审核、裁定).
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.dispatch;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
