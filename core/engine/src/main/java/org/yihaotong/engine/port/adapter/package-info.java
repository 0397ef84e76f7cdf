/**
 * What the engine needs in order to bring adapters in and take them away: a house for their jars and bundles, which runs
 * only what it is told to run, and a history that is kept.
 *
 * <p>What the engine needs for configuring adapters (适配器配置): a store for what was set at the desk, and a workshop on the
 * framework itself. What is kept is the truth; the framework's own configurations follow it. Secrets stand in both only
 * as the workshop sealed them. Channels to citizens (渠道) are configured the same way, under names of their own.
 */
@Export
@Version("1.1.0")
package org.yihaotong.engine.port.adapter;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
