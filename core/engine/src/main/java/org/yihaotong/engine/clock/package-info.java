/**
 * The centre's clocks (时钟与时限). {@link java.time.Clock} is a service; whoever needs the time asks for it, and a clock of a
 * higher ranking, such as the demo's, takes its place without anybody noticing. How long things may take and which days
 * count are two rule books; from them the arithmetic here works out when a clock ends, and says why in words.
 */
package org.yihaotong.engine.clock;
