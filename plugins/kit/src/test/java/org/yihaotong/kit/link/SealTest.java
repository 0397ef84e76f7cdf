package org.yihaotong.kit.link;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;

import java.util.Optional;
import org.junit.Test;

public class SealTest {

    private final Seal seal = new Seal("geheim");

    @Test
    public void whatIsClosedOpensWithTheSameSecretOnly() {
        String closed = seal.close("whsec_密");

        assertEquals(Optional.of("whsec_密"), seal.open(closed));
        assertEquals(Optional.empty(), new Seal("other").open(closed));
        assertFalse(closed.contains("whsec"));
        assertNotEquals(closed, seal.close("whsec_密"));
    }

    @Test
    public void whatWasChangedOpensNothing() {
        assertEquals(Optional.empty(), seal.open(""));
        assertEquals(Optional.empty(), seal.open("not base64!"));
        assertEquals(Optional.empty(), seal.open("AAAA" + seal.close("a").substring(4)));
    }
}
