package org.yihaotong.telephony.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.telephony.Acceptance;
import org.yihaotong.api.telephony.CallCommand;
import org.yihaotong.api.telephony.Capability;
import org.yihaotong.api.telephony.SwitchSnapshot;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.RestLinks;

/**
 * The switch's own address for commands, if it has one (指令地址): each is posted signed, under its id, and the answer is only
 * whether the switch took it. What it took stands in the ledger for a day, so a repeat is not even sent.
 */
final class CommandLink {

    private static final String BOOK = "command";

    /** Twice that, for connecting and for the answer, is within the two seconds that a provider has. */
    private static final Duration PATIENCE = Duration.ofMillis(900);

    private static final Duration LONG_PATIENCE = Duration.ofSeconds(30);
    private static final int WORDS = 100;

    private final boolean open;
    private final Set<Capability> capabilities;
    private final RestLink link;
    private final RestLink files;
    private final Ledger ledger;
    private final String provider;
    private final Clock clock;

    CommandLink(Settings settings, Signature signature, RestLinks links, Ledger ledger, Clock clock) {
        this.open = !settings.command_url().isBlank() && signature.isWanted();
        this.capabilities = open ? capabilities(settings.capabilities()) : Set.of();
        RestLinks trusting = links.trusting(settings.certificate());
        this.link = trusting.open(settings.command_url(), PATIENCE, signature);
        this.files = trusting.open(settings.command_url(), LONG_PATIENCE, signature);
        this.ledger = ledger;
        this.provider = settings.telephony_id();
        this.clock = clock;
    }

    private static Set<Capability> capabilities(String[] names) {
        Set<Capability> all = EnumSet.complementOf(EnumSet.of(Capability.RECORDING, Capability.SNAPSHOT));
        Set<Capability> chosen = EnumSet.allOf(Capability.class);
        chosen.removeIf(one -> !Arrays.asList(names).contains(one.name()));
        return chosen.isEmpty() ? all : chosen;
    }

    Set<Capability> capabilities() {
        return capabilities;
    }

    Acceptance perform(CallCommand command) {
        if (!open) {
            return Acceptance.rejected("这个呼叫平台只推送来电，没有填写指令地址和签名密钥，请在话机上操作。");
        }
        if (!capabilities.contains(Orders.needs(command))) {
            return Acceptance.rejected("这个呼叫平台没有开通此项操作，请在话机上操作。");
        }
        if (ledger.find(provider, BOOK, command.id()).isPresent()) {
            return Acceptance.ACCEPTED;
        }
        try {
            return judged(command, link.send(ask(command)));
        } catch (BackendException e) {
            return e.kind() == Kind.COMMUNICATION
                    ? Acceptance.unknown("呼叫平台没有按时应答，不知道是否已经执行，请看来电栏的实际状态。")
                    : Acceptance.rejected(e.getMessage());
        }
    }

    private static Ask ask(CallCommand command) {
        return Ask.post("/commands")
                .json(Orders.document(command))
                .header("Idempotency-Key", command.id())
                .header("Accept", "application/json");
    }

    private Acceptance judged(CallCommand command, Answer answer) {
        if (answer.isGood()) {
            ledger.removeDue(provider, BOOK, clock.instant());
            ledger.add(
                    provider,
                    BOOK,
                    command.id(),
                    "",
                    Optional.of(clock.instant().plus(Duration.ofDays(1))));
            return Acceptance.ACCEPTED;
        }
        boolean refused = answer.status() / 100 == 4 && answer.status() != 408;
        return refused
                ? Acceptance.rejected("呼叫平台不执行：" + said(answer))
                : Acceptance.unknown("呼叫平台应答 HTTP " + answer.status() + "，不知道是否已经执行，请看来电栏的实际状态。");
    }

    /** The switch's own words, if it has any. */
    private static String said(Answer answer) {
        return Wording.line(
                answer.json().flatMap(body -> body.text("error")).orElse(""),
                WORDS,
                "应答 HTTP " + answer.status() + "。");
    }

    SwitchSnapshot snapshot() throws BackendException {
        if (!capabilities.contains(Capability.SNAPSHOT)) {
            throw new BackendException(Kind.CONFIGURATION, "这个呼叫平台只推送来电，不能查询现状。");
        }
        Answer answer = link.send(Ask.get("/snapshot").header("Accept", "application/json"));
        if (!answer.isGood()) {
            throw answer.failure("呼叫平台", "");
        }
        JsonObject document =
                answer.json().orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "呼叫平台报告的现状不是约定的格式。"));
        return Snapshots.read(document, clock.instant());
    }

    /** Fetched from the switch's own server only: an address that somebody names may lead anywhere. */
    FileContent recording(String reference) throws BackendException {
        if (!capabilities.contains(Capability.RECORDING)) {
            throw new BackendException(Kind.REFUSED, "这台交换机不提供录音。");
        }
        Answer answer = files.send(Ask.get(reference));
        if (!answer.isGood()) {
            throw answer.failure("呼叫平台", "");
        }
        byte[] sound = answer.body();
        String id = HmacSha256.digest(reference.getBytes(UTF_8));
        String type = answer.header("content-type").orElse("audio/wav");
        return new FileContent(id, "recording", type, sound.length, "", () -> new ByteArrayInputStream(sound));
    }

    void close() {
        link.close();
        files.close();
    }
}
