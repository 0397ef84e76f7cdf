package org.yihaotong.rest.resource;

/** From which revision of a configuration somebody acts. */
public record ConfigRevision(long revision) {}
