/**
 * The pump (工单投递): carries what the desks committed to the lines, and brings the units' replies home.
 * A delivery is claimed by lease, handed to the adapter on that adapter's own thread within a time budget, and its
 * outcome saved; a crash anywhere in between makes it due again under the same order number and version. A reply is in
 * the inbox before anybody acts on it, so that it can be taken again after a crash. A hung, crashing, absent or replaced
 * adapter holds up nobody but its own line.
 */
package org.yihaotong.engine.delivery;
