/**
 * Bringing adapters in and taking them away (适配器管理): a jar is checked before anything of it runs, graded, installed,
 * replaced, rolled back and removed, by a person at the desk or by a file in the watched folder. Every operation is an
 * entry of the history, with the bundles it touched.
 *
 * <p>Configuring adapters (适配器配置): who may, which values fit, what is kept and noted, and a test before anything is
 * saved. The form comes from the bundle, through the workshop; what was set at the desk is kept in the store and put in
 * place again whenever the framework's own configuration differs. Secrets are sealed before anything else sees them.
 */
package org.yihaotong.engine.adapter;
