package org.yihaotong.api.assist;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says what a text means as a direction in space (语义向量), so that texts that mean the same point the same way. Registered as
 * a service by whoever brings a model; the centre asks it on a thread of its own and does not wait long for an answer.
 */
@ConsumerType
public interface TextEmbedder {

    /** The model's name and version, at most 80 characters; directions of different models are never compared. */
    String model();

    /** How near two directions are (the product of both, up to 1) at least, if their texts have to do with each other. */
    float near();

    /** The direction of a text, of length 1; always as many numbers. A text that is too long for the model is cut. */
    float[] embed(String text);
}
