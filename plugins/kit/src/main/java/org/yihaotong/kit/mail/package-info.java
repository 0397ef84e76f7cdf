/** Mail out and in, through Jakarta Mail. */
package org.yihaotong.kit.mail;
