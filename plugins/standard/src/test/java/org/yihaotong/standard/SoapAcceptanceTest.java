package org.yihaotong.standard;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapVersion;
import org.yihaotong.kit.link.UsernameToken;

@RunWith(Parameterized.class)
public final class SoapAcceptanceTest extends AcceptanceStory {

    @Parameter
    public SoapVersion version;

    @Parameters(name = "{0}")
    public static List<SoapVersion> versions() {
        return List.of(SoapVersion.values());
    }

    @Override
    JoinedUnit join(Site at) {
        return new SoapUnit(at.url(), version, at.clock);
    }

    /** A message that was written before and waited too long is refused; the next one, written anew, is not. */
    @Override
    void expire(Site at) {
        SoapElement header = UsernameToken.digest(Site.CLIENT, Site.SECRET, at.clock)
                .elements(version)
                .get(0);
        at.clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        SoapElement old = new SoapUnit(at.url(), version, at.clock)
                .envelope(header.write(), "<Hello xmlns=\"" + Shapes.NAMESPACE + "\"/>");
        assertEquals("unauthenticated", SoapUnit.answer(old).code());
    }
}
