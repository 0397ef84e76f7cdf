/**
 * Bringing adapters in and taking them away (适配器管理): a jar is checked before anything of it runs, graded, installed,
 * replaced, rolled back and removed, by a person at the desk or by a file in the watched folder. Every operation is an
 * entry of the history, with the bundles it touched.
 */
package org.yihaotong.engine.adapter;
