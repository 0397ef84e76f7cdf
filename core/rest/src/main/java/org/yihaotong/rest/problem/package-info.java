/**
 * How the centre says no over HTTP: every failure, ours or the framework's, becomes one {@code application/problem+json}
 * with a stable code, a sentence for people (Chinese unless English is preferred) and the fields at fault.
 * What nobody foresaw is an id for the caller and one log line without anything personal.
 */
package org.yihaotong.rest.problem;
