/**
 * Finding by meaning (语义检索): a small model for Chinese that runs on this machine; no text leaves it. The centre finds by
 * words alone when this bundle is not there.
 */
package org.yihaotong.assist.semantic;
