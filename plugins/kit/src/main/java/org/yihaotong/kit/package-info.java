/**
 * The kit (适配器套件): what adapters of hotlines have in common, so that a bundle holds only what differs.
 * Lines without a back office of their own need no code: {@link org.yihaotong.kit.MergedLine 直接合并},
 * {@link org.yihaotong.kit.SeatedLine 设置远端座席}, {@link org.yihaotong.kit.TransferredLine 话务转接} and
 * {@link org.yihaotong.kit.GuidedLine 话务引导} are made from a configuration that states the facts.
 * A line that speaks <em>has</em> a link of {@code org.yihaotong.kit.link} and <em>is</em> a HotlineAdapter.
 */
@Export
@Version("1.1.0")
package org.yihaotong.kit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
