/**
 * Live news (实时消息) as server-sent events: every signed-in page hears what happens to the tickets its person may see,
 * and of lines that go up or down. Nobody waits for a slow listener: its queue is short, and when it is full the stream
 * ends and the browser comes back by itself.
 */
package org.yihaotong.rest.live;
