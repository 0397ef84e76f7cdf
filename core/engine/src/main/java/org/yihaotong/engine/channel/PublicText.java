package org.yihaotong.engine.channel;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.engine.privacy.Veil;
import org.yihaotong.engine.words.Words;

/**
 * Makes a text fit for everybody's eyes: without caller and requester, and without anybody's telephone, identity card, bank
 * card or mail address. A name of somebody else nobody can find by rule.
 */
final class PublicText implements UnaryOperator<String> {

    private static final List<Pattern> MARKS = List.of(
            Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(\\.[\\w-]{1,63}){1,4}"),
            Pattern.compile("(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])"),
            Pattern.compile("(?<!\\d)(\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)"),
            Pattern.compile("(?<!\\d)0\\d{2,3}[- ]?\\d{7,8}(?!\\d)"),
            Pattern.compile("(?<!\\d)\\d{16,19}(?!\\d)"));

    private final Veil veil;

    /** What the public may read about this appeal. */
    PublicText(Appeal appeal) {
        veil = Veil.hiding(appeal);
    }

    @Override
    public String apply(String text) {
        String shown = veil.over(text);
        for (Pattern mark : MARKS) {
            shown = mark.matcher(shown).replaceAll(Words.say("channel.hidden"));
        }
        return shown;
    }
}
