package org.yihaotong.standard;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import org.yihaotong.kit.link.JsonObject;

public final class RestAcceptanceTest extends AcceptanceStory {

    private RestUnit rest;

    @Override
    JoinedUnit join(Site at) {
        rest = new RestUnit(at.url());
        return rest;
    }

    @Override
    void expire(Site at) {
        assertEquals("one token was enough so far", 1, rest.tokens());
        at.clock.advance(Duration.ofSeconds(Tokens.SECONDS));
        rest.ask("Hello", new JsonObject());
        assertEquals("it has got a new one", 2, rest.tokens());
    }
}
