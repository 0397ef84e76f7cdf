/**
 * The folder of adapters and the framework they run in (适配器目录): jars that people and the desk put there, bundles
 * that are installed, replaced and uninstalled one by one, and a listener that notes which bundles that touched. No
 * package is ever refreshed: adapters export nothing, so nobody depends on them.
 */
package org.yihaotong.deploy.house;
