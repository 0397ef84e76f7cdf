package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class UsernameTokenTest {

    private static final Instant NOW = Instant.parse("2020-03-02T01:20:00Z");

    private final TokenCheck check = check(NOW, false);

    @Test
    public void theJoiningInterfacesTestVectorComesOut() {
        assertEquals(
                "1ZaikY7CxQ6hvdlcBvXxwB6/IA0=",
                UsernameToken.digest("nonce-0001".getBytes(UTF_8), "2020-03-02T01:20:00Z", "unit-demo-secret"));
    }

    @Test
    public void aDigestIsBelievedOnceWhileItIsFresh() throws SoapFaultException {
        SoapRequest request = request(UsernameToken.digest("unit-demo", "unit-demo-secret", at(NOW)));

        assertEquals("unit-demo", check.admit(request));
        assertEquals("InvalidSecurity", refusal(check, request));
        assertEquals("unit-demo", check.admit(request(UsernameToken.digest("unit-demo", "unit-demo-secret", at(NOW)))));
    }

    @Test
    public void anOldOrEarlyDigestIsExpired() {
        for (int seconds : List.of(-301, 301)) {
            SoapRequest request =
                    request(UsernameToken.digest("unit-demo", "unit-demo-secret", at(NOW.plusSeconds(seconds))));

            assertEquals("MessageExpired", refusal(check, request));
        }
    }

    @Test
    public void aStrangerAndAWrongPasswordSoundTheSame() {
        assertEquals(
                "FailedAuthentication", refusal(check, request(UsernameToken.digest("unit-demo", "guess", at(NOW)))));
        assertEquals("FailedAuthentication", refusal(check, request(UsernameToken.digest("who", "guess", at(NOW)))));
        assertEquals("InvalidSecurity", refusal(check, request(SoapHeading.NONE)));
    }

    @Test
    public void thePasswordItselfIsGoodOnlyWhereThatIsAllowed() throws SoapFaultException {
        SoapRequest request = request(UsernameToken.text("unit-demo", "unit-demo-secret"));

        assertEquals("InvalidSecurity", refusal(check, request));
        assertEquals("unit-demo", check(NOW, true).admit(request));
        assertEquals(
                "FailedAuthentication", refusal(check(NOW, true), request(UsernameToken.text("unit-demo", "guess"))));
    }

    @Test
    public void aDigestWithoutNonceOrWithTheSameNonceUnderAnotherSpellingIsRefused() throws SoapFaultException {
        SoapElement token = UsernameToken.digest("unit-demo", "unit-demo-secret", at(NOW))
                .elements(SoapVersion.SOAP_11)
                .get(0);
        String nonce =
                token.child("UsernameToken").orElseThrow().textOf("Nonce").orElseThrow();
        SoapElement spaced =
                token.each(element -> element.name().equals("Nonce") ? element.text(" " + nonce + "\n") : element);
        SoapElement without = token.each(element -> element.name().equals("Nonce") ? element.text("") : element);

        assertEquals("unit-demo", check.admit(request(version -> List.of(token))));
        assertNotEquals(token.write(), spaced.write());
        assertEquals("InvalidSecurity", refusal(check, request(version -> List.of(spaced))));
        assertEquals("InvalidSecurity", refusal(check, request(version -> List.of(without))));
    }

    private static TokenCheck check(Instant now, boolean textAllowed) {
        Map<String, String> passwords = Map.of("unit-demo", "unit-demo-secret");
        return new TokenCheck(
                user -> Optional.ofNullable(passwords.get(user)), textAllowed, at(now), Duration.ofMinutes(5));
    }

    private static SoapRequest request(SoapHeading heading) {
        SoapVersion version = SoapVersion.SOAP_11;
        return new SoapRequest(version, "", heading.elements(version), SoapElement.element("urn:x", "Hello"));
    }

    private static String refusal(TokenCheck check, SoapRequest request) {
        return assertThrows(SoapFaultException.class, () -> check.admit(request))
                .code()
                .map(SoapElement::name)
                .orElseThrow();
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
