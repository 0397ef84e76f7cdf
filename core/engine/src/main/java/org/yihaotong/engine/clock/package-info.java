/**
 * The one clock of the centre (时钟), registered as a {@link java.time.Clock} service. Whoever needs the time asks for
 * that service; a clock of a higher ranking, such as the demo's, takes its place without anybody noticing.
 */
package org.yihaotong.engine.clock;
