package org.yihaotong.api.group;

/**
 * When a ticket is offered as a possible duplicate.
 *
 * @param windowHours how old it may be, 1 to 720
 * @param distanceMetres within which two places count as one, 10 to 50,000
 * @param similarityPercent how much of the words has to be the same, 1 to 100
 */
public record MatchRules(int windowHours, int distanceMetres, int similarityPercent) {}
