/** 蓝星同方数字电视: one address for plain XML, a memory for message numbers, replies that come until they are taken off. */
package org.yihaotong.testkit.backoffice.lanxingtv;
