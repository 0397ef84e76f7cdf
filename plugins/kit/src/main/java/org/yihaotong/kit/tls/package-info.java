/** Whom the links trust on encrypted lines (TLS), and what is wrong with a certificate, in words. */
package org.yihaotong.kit.tls;
