package org.yihaotong.api.citizen;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What a citizen does with a signed one-time link (回访链接), who is nobody to the centre but the holder of the link.
 *
 * <p>Every link that cannot be used, whatever the reason, is a {@link org.yihaotong.api.input.NotFoundException}; too
 * many of these from one address are a {@link org.yihaotong.api.ticket.RefusedException} {@code too-many-tries}.
 */
@ProviderType
public interface CitizenDesk {

    /**
     * Shows what is to be rated; uses nothing up.
     *
     * @param token the secret part of the link's address
     * @param address from where the visitor comes, for counting wrong tries only
     */
    RatingSheet read(String token, String address);

    /**
     * Takes the rating and uses the link up.
     *
     * @throws org.yihaotong.api.input.InvalidInputException if fields are missing or wrong; the link stays good
     */
    void rate(String token, Rating rating, String address);
}
