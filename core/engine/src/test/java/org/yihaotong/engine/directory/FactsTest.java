package org.yihaotong.engine.directory;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.Method;

public final class FactsTest {

    private final Map<String, Object> facts = new HashMap<>(Map.of(
            "hotline.id", "market12315",
            "hotline.name", "市市场监管局",
            "hotline.numbers", "12315",
            "hotline.aliases", new String[] {"12358", "12365"},
            "hotline.method", "seated"));

    @Test
    public void factsAreReadFromOneTextOrFromSeveral() {
        facts.put("hotline.matters", List.of("价格", "质量"));
        facts.put("hotline.fields", "*account|户号|[0-9]{6}|水费单右上角");

        Hotline hotline = Facts.read(facts);

        assertEquals(List.of("12315"), hotline.numbers());
        assertEquals(List.of("12358", "12365"), hotline.aliases());
        assertEquals(List.of("价格", "质量"), hotline.matters());
        assertEquals(Method.SEATED, hotline.method());
        assertEquals(2, hotline.phase());
        assertEquals("department", hotline.organization());
        assertTrue(hotline.fields().get(0).required());
    }

    @Test
    public void aPhaseMayBeANumber() {
        facts.put("hotline.phase", 3);

        assertEquals(3, Facts.read(facts).phase());
    }

    @Test
    public void anEmergencyLineTakesOrdersOnlyIfItTakesCards() {
        facts.put("hotline.method", "transferred");
        assertFalse(Facts.read(facts).takesOrders());

        facts.put("hotline.cards", true);
        assertTrue(Facts.read(facts).takesOrders());

        facts.put("hotline.method", "guided");
        assertFalse(Facts.read(facts).takesOrders());
    }

    @Test
    public void badFactsNameThePropertyThatBreaksTheRule() {
        assertRefused("hotline.id", "market-12315");
        assertRefused("hotline.id", "");
        assertRefused("hotline.name", " ");
        assertRefused("hotline.numbers", "twelve");
        assertRefused("hotline.numbers", new String[0]);
        assertRefused("hotline.method", "magic");
        assertRefused("hotline.phase", "4");
        assertRefused("hotline.organization", "club");
        assertRefused("hotline.areas", "1408");
        assertRefused("hotline.fields", "no bars");
        assertRefused("hotline.fields", "a|户号|[");
        assertRefused("hotline.fields", new String[] {"a|户号", "a|表号"});
        assertRefused("hotline.cards", "perhaps");
        assertRefused("hotline.announcement", "长".repeat(501));
    }

    private void assertRefused(String property, Object value) {
        Map<String, Object> bad = new HashMap<>(facts);
        bad.put(property, value);
        BadFactsException refusal = assertThrows(property, BadFactsException.class, () -> Facts.read(bad));
        assertTrue(refusal.getMessage(), refusal.getMessage().startsWith(property));
    }
}
