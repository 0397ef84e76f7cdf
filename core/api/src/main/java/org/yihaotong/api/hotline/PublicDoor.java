package org.yihaotong.api.hotline;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Answers what comes to a path of the centre outside {@code /api} and {@code /hook}: a joining interface, a page for a
 * clerk's telephone. It does its own authentication; the door of the centre bounds sizes, sets safe headers, and takes in
 * no more at once than it has room for.
 *
 * <p>Registered as a service with the property {@code door.path}, such as {@code /link}; {@code door.bytes} raises the
 * largest body from 1 MiB; {@code phone.css} below the path is the centre's own, the look that its pages for telephones have in
 * common. Called from web threads; an exception becomes a 500 without words.
 */
@ConsumerType
@FunctionalInterface
public interface PublicDoor {

    PushAnswer answer(Push push);

    /**
     * How this door words what was refused or failed before it could answer.
     *
     * @param push without its body
     * @param status 413 for a body that is too large, 408 for one that comes in too slowly, 503 if so much is sent at once
     *     that there is no room for it (when to come again is said in the answer's head), 500 if the door itself failed
     */
    default PushAnswer refused(Push push, int status) {
        return new PushAnswer(status, "", "");
    }
}
