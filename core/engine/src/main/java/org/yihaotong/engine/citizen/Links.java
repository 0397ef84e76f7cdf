package org.yihaotong.engine.citizen;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.port.CitizenLink;
import org.yihaotong.engine.port.LinkStore;
import org.yihaotong.engine.port.Notice;
import org.yihaotong.engine.rule.Books;

/**
 * Makes and knows one-time links. A token is the link's id of 128 bits and its HMAC-SHA256, 64 characters together; the
 * id comes from the notice, so that a notice sent twice holds the same link.
 */
@Component(service = Links.class)
public final class Links {

    /** What links for rating are good for. */
    static final String CALLBACK = "callback";

    private static final CallbackBook BOOK = new CallbackBook();
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{64}");
    private static final int ID = 16;
    private static final int TRIES = 50;

    private final LinkStore store;
    private final Books books;
    private volatile byte[] secret;

    @Activate
    public Links(@Reference LinkStore store, @Reference Books books) {
        this.store = store;
        this.books = books;
    }

    /** The link of this notice, as it is stored. */
    CitizenLink open(Notice notice, Ticket ticket, Instant now) {
        byte[] id = Arrays.copyOf(hmac("id:" + notice.id()), ID);
        return store.open(new CitizenLink(
                HexFormat.of().formatHex(id),
                ticket.number(),
                CALLBACK,
                ticket.round(),
                notice.createdAt(),
                now.plus(books.now(BOOK).linkLife()),
                Optional.empty(),
                0));
    }

    /** The secret part of the link's address. */
    String token(CitizenLink link) {
        byte[] token = Arrays.copyOf(HexFormat.of().parseHex(link.id()), ID + 32);
        System.arraycopy(signature(link.id()), 0, token, ID, 32);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The id in a token that this centre has signed. */
    Optional<String> signed(String token) {
        return TOKEN.matcher(token).matches()
                ? Optional.of(token).filter(this::isSigned).map(Links::id)
                : Optional.empty();
    }

    /** Counts a wrong signature, where there is a link to count it at. */
    void noteTry(String token) {
        if (TOKEN.matcher(token).matches()) {
            store.noteTry(id(token));
        }
    }

    private boolean isSigned(String token) {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        return MessageDigest.isEqual(signature(id(token)), Arrays.copyOfRange(bytes, ID, bytes.length));
    }

    private static String id(String token) {
        return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(token), 0, ID);
    }

    /** The link of this id, if it can still be used. */
    Optional<CitizenLink> usable(String id, Instant now) {
        return store.findLink(id)
                .filter(link -> link.endedAt().isEmpty()
                        && link.expiresAt().isAfter(now)
                        && link.tries() < TRIES
                        && link.purpose().equals(CALLBACK));
    }

    private byte[] signature(String id) {
        return hmac("link:" + id);
    }

    private byte[] hmac(String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            return mac.doFinal(words.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private byte[] secret() {
        byte[] known = secret;
        if (known == null) {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            String kept = store.secret("citizen-link", Base64.getEncoder().encodeToString(fresh));
            known = Base64.getDecoder().decode(kept);
            secret = known;
        }
        return known;
    }
}
