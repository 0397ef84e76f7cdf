/**
 * Reading an adapter's jar (适配器包) without running any of it: its manifest, who signed it, which lines it configures,
 * which settings and which knowledge it brings, and what its classes do. Judging what was read is the engine's work.
 */
package org.yihaotong.deploy.jar;
