package org.yihaotong.engine.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yihaotong.api.channel.Visit;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.words.Words;

/** Who holds a ticket: whoever knows its number and a telephone number or mail address in it, or the tail of a number. */
final class Holding {

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{1,4}[0-9]{8}-[0-9]{1,9}");
    private static final Pattern TAIL = Pattern.compile("[0-9]{4}");
    private static final int WHOLE = 7;

    private final TicketStore tickets;
    private final Floods floods;

    Holding(TicketStore tickets, Floods floods) {
        this.tickets = tickets;
        this.floods = floods;
    }

    /** The ticket; everything that is wrong is said in the same words. */
    StoredTicket byTail(Visit visit, String number, String tail) {
        floods.checkTries(visit);
        String written = written(number);
        Optional<StoredTicket> held = TAIL.matcher(tail == null ? "" : tail.strip())
                        .matches()
                ? find(written).filter(s -> phones(s).anyMatch(p -> same(p.substring(p.length() - 4), tail.strip())))
                : Optional.empty();
        if (held.isEmpty()) {
            floods.noteTry(visit, written);
        }
        return held.filter(s -> !floods.isGuessedAt(written))
                .orElseThrow(() -> new NotFoundException(Words.say("missing.progress")));
    }

    /** A whole number, or a mail address. */
    boolean byAddress(Visit visit, String number, String address) {
        floods.checkTries(visit);
        String written = written(number);
        boolean held = find(written)
                .filter(s -> addresses(s, address).anyMatch(own -> same(own, known(address))))
                .isPresent();
        if (!held) {
            floods.noteTry(visit, written);
        }
        return held;
    }

    private Optional<StoredTicket> find(String number) {
        return NUMBER.matcher(number).matches() ? tickets.find(number) : Optional.empty();
    }

    private static String written(String number) {
        String all = number == null ? "" : number.strip().toUpperCase(Locale.ROOT);
        return all.substring(0, Math.min(all.length(), 30));
    }

    private static Stream<String> addresses(StoredTicket stored, String given) {
        return isMail(given) ? persons(stored).map(Caller::mail).filter(mail -> !mail.isEmpty()) : phones(stored);
    }

    private static boolean isMail(String given) {
        return given != null && given.contains("@");
    }

    private static String known(String given) {
        return isMail(given) ? given.strip().toLowerCase(Locale.ROOT) : digits(given);
    }

    private static Stream<String> phones(StoredTicket stored) {
        return persons(stored).map(Caller::phone).map(Holding::digits).filter(digits -> digits.length() >= WHOLE);
    }

    private static Stream<Caller> persons(StoredTicket stored) {
        Appeal appeal = stored.ticket().appeal();
        return Stream.concat(Stream.of(appeal.caller()), appeal.requester().stream());
    }

    /** The digits alone, without the country's. */
    static String digits(String phone) {
        String digits = (phone == null ? "" : phone).replaceAll("[^0-9]", "");
        return digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
