/** What the engine says to people: every sentence is in one resource file, Chinese first. */
package org.yihaotong.engine.words;
