/**
 * The directory of lines (热线目录): which adapters are here, what they say about their line, how each line stands.
 * Adapters are tracked as services and may come, go and be replaced at any moment, also in mid-call. Every adapter has
 * one thread of its own; a call that outlasts its time budget is given up together with its thread. A line that is down
 * is a status in words, with one WARN when it goes down and one INFO when it is back.
 */
package org.yihaotong.engine.directory;
