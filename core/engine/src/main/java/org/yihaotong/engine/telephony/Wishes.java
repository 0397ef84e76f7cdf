package org.yihaotong.engine.telephony;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CallDesk.Verb;
import org.yihaotong.api.callcentre.CallDesk.Wish;
import org.yihaotong.api.telephony.CallCommand;
import org.yihaotong.api.telephony.CallCommand.Target;
import org.yihaotong.api.telephony.Capability;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.words.Words;

/** What a seat wants, as a command that a switch understands. Pure. */
final class Wishes {

    private static final Pattern TARGET = Pattern.compile("[0-9+*#]{1,20}");
    private static final int ID = 60;
    private static final Set<Verb> AIMED =
            Set.of(Verb.DIAL, Verb.CONSULT, Verb.CONFERENCE, Verb.CONFERENCE_AND_LEAVE, Verb.BLIND_TRANSFER);
    /** Without a target they take in whom the seat consults. */
    private static final Set<Verb> JOINING = Set.of(Verb.CONFERENCE, Verb.CONFERENCE_AND_LEAVE);

    private static final Map<Verb, Capability> NEEDED = new EnumMap<>(Map.ofEntries(
            Map.entry(Verb.ANSWER, Capability.ANSWER),
            Map.entry(Verb.HOLD, Capability.HOLD),
            Map.entry(Verb.RESUME, Capability.HOLD),
            Map.entry(Verb.HANGUP, Capability.HANGUP),
            Map.entry(Verb.CONSULT, Capability.CONSULT),
            Map.entry(Verb.COMPLETE_TRANSFER, Capability.ATTENDED_TRANSFER),
            Map.entry(Verb.CANCEL_CONSULT, Capability.CONSULT),
            Map.entry(Verb.CONFERENCE, Capability.CONFERENCE),
            Map.entry(Verb.CONFERENCE_AND_LEAVE, Capability.CONFERENCE),
            Map.entry(Verb.BLIND_TRANSFER, Capability.BLIND_TRANSFER),
            Map.entry(Verb.TO_SURVEY, Capability.SURVEY),
            Map.entry(Verb.DIAL, Capability.DIAL)));

    private Wishes() {}

    /** Which field breaks which rule. */
    static void check(Wish wish) {
        boolean aimed = AIMED.contains(wish.verb()) && (wish.target().isPresent() || !JOINING.contains(wish.verb()));
        Fields fields = new Fields().text("id", wish.id() == null ? "" : wish.id(), 1, ID);
        if (aimed) {
            fields.that(
                    wish.target().filter(t -> TARGET.matcher(t).matches()).isPresent(),
                    "target",
                    "pattern",
                    Words.say("field.target"));
        } else {
            fields.absent("target", wish.target());
        }
        if (wish.verb() == Verb.DIAL) {
            fields.absent("call", wish.call());
        } else {
            fields.present("call", wish.call().orElse(null));
        }
        fields.done();
    }

    static Capability needed(Verb verb) {
        return NEEDED.get(verb);
    }

    /** The command; what goes along with the citizen is the case's token and the citizen's own number. */
    static CallCommand command(Wish wish, String seat, Optional<Call> call, String fallback) {
        String id = wish.id();
        String own = call.map(c -> c.id().substring(c.provider().length() + 1)).orElse("");
        Target target = wish.target()
                .map(number -> new Target(
                        number,
                        call.map(Call::caseId).orElse(""),
                        call.map(Call::citizen).orElse("")))
                .orElse(Target.NOBODY);
        return switch (wish.verb()) {
            case ANSWER -> new CallCommand.Answer(id, seat, own);
            case HOLD -> new CallCommand.Hold(id, seat, own);
            case RESUME -> new CallCommand.Resume(id, seat, own);
            case HANGUP -> new CallCommand.Hangup(id, seat, own);
            case CONSULT -> new CallCommand.Consult(id, seat, own, target);
            case COMPLETE_TRANSFER -> new CallCommand.CompleteTransfer(id, seat, own);
            case CANCEL_CONSULT -> new CallCommand.CancelConsult(id, seat, own);
            case CONFERENCE -> new CallCommand.Conference(id, seat, own, target, false);
            case CONFERENCE_AND_LEAVE -> new CallCommand.Conference(id, seat, own, target, true);
            case BLIND_TRANSFER -> new CallCommand.BlindTransfer(id, seat, own, target, fallback);
            case TO_SURVEY -> new CallCommand.ToSurvey(id, seat, own);
            case DIAL -> new CallCommand.Dial(id, seat, target.number(), "");
        };
    }
}
