package org.yihaotong.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.ReplayGuard;
import org.yihaotong.kit.link.TokenCheck;

/** Which nonces were used lately; in the ledger, so that a restart lets no replay in. */
final class Nonces {

    static final String BOOK = "nonces";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final String hotline;
    private final Ledger ledger;
    private final Clock clock;

    Nonces(String hotline, Ledger ledger, Clock clock) {
        this.hotline = hotline;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The check of section 3 for one client. */
    TokenCheck check(String client, String secret) {
        return new TokenCheck(
                user -> Optional.of(secret).filter(s -> !s.isEmpty() && user.equals(client)),
                false,
                new ReplayGuard(clock, TOLERANCE, this::isFirst));
    }

    private boolean isFirst(String nonce) {
        String key = HmacSha256.digest(nonce.getBytes(UTF_8));
        return ledger.add(hotline, BOOK, key, "", Optional.of(clock.instant().plus(TOLERANCE.multipliedBy(3))))
                .isEmpty();
    }
}
