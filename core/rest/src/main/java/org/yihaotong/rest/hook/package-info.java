/**
 * Where back offices call the centre (推送): no session, no CSRF token; the line's adapter checks the sender's signature
 * over the request as it was sent.
 */
package org.yihaotong.rest.hook;
