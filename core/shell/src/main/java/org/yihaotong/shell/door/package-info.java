/**
 * A door for the machine's own operator (命令口): commands typed at {@code bin/yihaotong} reach the running centre
 * through a socket file that only its owner may open. No port, no password, nothing to reach from outside.
 *
 * <p>One request a connection: the first line is the caller's directory, the rest the command; the answer is what the
 * command prints, a zero byte, and {@code 0} for good or {@code 1}.
 */
package org.yihaotong.shell.door;
