package org.yihaotong.engine.port;

import org.yihaotong.api.hotline.Hotline;

/** A line's facts; an empty reason means that it is not paused. */
public record KnownLine(Hotline hotline, String pausedBecause) {}
