/** 蓝星同方数字电视: plain XML over HTTP to one address; replies are pulled and acknowledged, calls are asked for by day. */
package org.yihaotong.linked.lanxingtv;
