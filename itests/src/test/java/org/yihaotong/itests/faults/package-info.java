/**
 * Stories of faults (故障): for each link of the kit one line, made as its bundle would be made, between the engine's own
 * pump and a back office that falls ill. Nothing is lost, nothing is doubled, the line says how it stands, and it goes on
 * by itself.
 */
package org.yihaotong.itests.faults;
