/**
 * The made-up city (演示城市): people of every role, the counties, and a few hundred appeals of the last days, played
 * through the engine's own desks on a clock that runs behind the real one; and a knowledge base, of which units, their leaders
 * and the centre have done their part. Installed only by {@code run.sh --demo};
 * all names, numbers and places are invented.
 */
package org.yihaotong.demo;
