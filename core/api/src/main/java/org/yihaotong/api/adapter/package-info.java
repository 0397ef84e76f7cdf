/**
 * Adapters as things that are installed and configured (适配器管理): what a bundle is worth before it runs, which
 * settings it wants and which it has, who changed what, and what to hand to whoever looks for a fault. The line itself,
 * its facts and its standing, is {@code api.hotline}.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.adapter;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
