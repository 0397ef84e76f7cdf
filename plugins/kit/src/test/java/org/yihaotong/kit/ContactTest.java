package org.yihaotong.kit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.Test;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Urgency;

public class ContactTest {

    private static final Pattern PHONES = Pattern.compile("[0-9-]{5,15}");

    @Test
    public void theCallerIsNamed() {
        assertEquals(new Contact("张某", "13900000001"), contact(Optional.of(new Caller("张某", "13900000001")), false));
    }

    @Test
    public void aNumberLosesItsCountryAndAMobileItsDashes() {
        assertEquals(
                "13900000001",
                contact(Optional.of(new Caller("", "+86 139-0000-0001")), false).phone());
        assertEquals(
                "0359-2000000",
                contact(Optional.of(new Caller("", "0359-2000000")), false).phone());
    }

    @Test
    public void aNumberTheUnitDoesNotTakeIsReplacedByTheCentres() {
        assertEquals(new Contact("不详", "12345"), contact(Optional.of(new Caller(" ", "110")), false));
    }

    @Test
    public void aConfidentialOrderNamesNobody() {
        assertEquals(new Contact("不详", "12345"), contact(Optional.empty(), true));
    }

    @Test
    public void aContactNeverShowsThePerson() {
        assertFalse(contact(Optional.of(new Caller("张某", "13900000001")), false)
                .toString()
                .contains("张"));
    }

    private static Contact contact(Optional<Caller> caller, boolean confidential) {
        Instant now = Instant.EPOCH;
        WorkOrder order = new WorkOrder(
                "YC19700101-000001-1",
                1,
                "YC19700101-000001",
                1,
                true,
                AppealType.HELP,
                Urgency.NORMAL,
                "停水",
                "停水",
                "",
                Map.of(),
                caller,
                confidential,
                Place.UNKNOWN,
                now,
                now,
                now.plusSeconds(60));
        return Contact.of(order, 20, PHONES, "不详");
    }
}
