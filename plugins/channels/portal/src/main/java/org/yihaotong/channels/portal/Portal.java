package org.yihaotong.channels.portal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.channel.ChannelDesk;
import org.yihaotong.api.channel.Tally;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.PublicDoor;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.knowledge.PublicKnowledge;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.PartForms;

/** The citizens' entrance: leads to reading, appeals and progress, and holds up whoever comes too often. */
@Component(
        configurationPid = "channel.portal",
        property = {"door.path=/citizen", "door.path=/open/knowledge", "door.bytes:Integer=20971520"})
@Designate(ocd = Settings.class)
public final class Portal implements PublicDoor {

    private static final String HOME = "/citizen";
    private static final int SECRET = 32;
    private static final Map<String, String> FILES = Map.of(
            "/citizen/citizen.css", "text/css;charset=UTF-8",
            "/citizen/citizen.js", "text/javascript;charset=UTF-8",
            "/citizen/work.js", "text/javascript;charset=UTF-8");

    private final Reading reading;
    private final AppealDesk appeals;
    private final ProgressDesk progress;
    private final KnowledgeApi api;
    private final Tally visits;
    private final int most;
    private final Ledger ledger;
    private volatile Optional<HmacSha256> seal = Optional.empty();

    @Activate
    public Portal(
            Settings settings,
            @Reference ChannelDesk desk,
            @Reference PublicKnowledge knowledge,
            @Reference PartForms forms,
            @Reference Ledger ledger,
            @Reference Clock clock) {
        Challenges challenges = new Challenges(this::seal, clock);
        this.ledger = ledger;
        this.reading = new Reading(knowledge);
        this.appeals = new AppealDesk(desk, forms, challenges, new Gate(settings, challenges, clock));
        this.progress = new ProgressDesk(desk, forms);
        this.api = new KnowledgeApi(knowledge);
        this.visits = new Tally(clock, Duration.ofMinutes(1));
        this.most = settings.visits();
    }

    /** One key for all nodes and for as long as the centre stands: whoever comes first writes it down. */
    private HmacSha256 seal() {
        return seal.orElseGet(() -> {
            byte[] fresh = new byte[SECRET];
            new SecureRandom().nextBytes(fresh);
            String mine = Base64.getEncoder().encodeToString(fresh);
            String kept = ledger.add("portal", "seals", "challenge", mine, Optional.empty())
                    .map(Ledger.Entry::text)
                    .orElse(mine);
            HmacSha256 made = new HmacSha256(Base64.getDecoder().decode(kept));
            seal = Optional.of(made);
            return made;
        });
    }

    @Override
    public PushAnswer answer(Push push) {
        boolean toApi = push.path().startsWith("/open/");
        if (FILES.containsKey(push.path())) {
            return file(push.path());
        }
        if (visits.note((toApi ? "api " : "page ") + push.sender()) > (toApi ? most * 10 : most)) {
            return tooOften(toApi);
        }
        return toApi ? api.answer(push) : page(push);
    }

    private static PushAnswer tooOften(boolean toApi) {
        PushAnswer answer = toApi
                ? KnowledgeApi.open(KnowledgeApi.problem(429, "too-often", Words.say("often"), List.of()))
                : Answers.note(429, Words.say("oftenTitle"), Words.say("often"));
        return answer.with("Retry-After", "60");
    }

    private PushAnswer page(Push push) {
        String path =
                push.path().endsWith("/") ? push.path().substring(0, push.path().length() - 1) : push.path();
        return switch (push.method()) {
            case "GET", "HEAD" -> shown(push, path);
            case "POST" -> taken(push, path);
            default -> Answers.note(405, Words.say("gone"), Words.say("goneText"))
                    .with("Allow", "GET, HEAD, POST");
        };
    }

    private PushAnswer shown(Push push, String path) {
        return switch (path) {
            case HOME -> reading.home(push);
            case HOME + "/appeal" -> appeals.blank(push);
            case HOME + "/challenge" -> appeals.challenge(push);
            case HOME + "/progress", HOME + "/rating" -> progress.blank();
            default -> path.startsWith(Reading.ITEM)
                    ? reading.item(path.substring(Reading.ITEM.length()))
                    : Answers.note(404, Words.say("gone"), Words.say("goneText"));
        };
    }

    private PushAnswer taken(Push push, String path) {
        return switch (path) {
            case HOME + "/appeal" -> appeals.take(push);
            case HOME + "/progress" -> progress.tell(push);
            case HOME + "/rating" -> progress.rate(push);
            default -> Answers.note(404, Words.say("gone"), Words.say("goneText"));
        };
    }

    private static PushAnswer file(String path) {
        return new PushAnswer(200, FILES.get(path), Template.bytes(path.substring(HOME.length() + 1)))
                .with("Cache-Control", "public, max-age=600");
    }

    @Override
    public PushAnswer refused(Push push, int status) {
        if (push.path().startsWith("/open/")) {
            return KnowledgeApi.open(KnowledgeApi.problem(status, "failed", Words.say("trouble"), List.of()));
        }
        return switch (status) {
            case 413 -> Answers.note(413, Words.say("large"), Words.say("largeText"));
            case 408 -> Answers.note(408, Words.say("slow"), Words.say("slowText"));
            default -> Answers.note(status, Words.say("troubleTitle"), Words.say("trouble"));
        };
    }
}
