/**
 * Who comes in (登录、会话): the one filter in front of the interface. It reads the session's cookie, demands the CSRF
 * token for every change, a new password after the first log-in, well-formed URLs and bodies of a decent size, and sets
 * the headers that keep browsers honest.
 */
package org.yihaotong.rest.guard;
