package org.yihaotong.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yihaotong.api.hotline.HotlineDirectory;
import org.yihaotong.api.hotline.PublicDoor;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.SoapDoor;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapFaultException;
import org.yihaotong.kit.link.SoapLinks;
import org.yihaotong.kit.link.SoapOperation;
import org.yihaotong.kit.link.SoapRequest;
import org.yihaotong.kit.link.TokenCheck;

/** The door of all units that joined by the standard: gives tokens, and leads each unit to its own line. */
@Component(property = {"door.path=/link", "door.path=/oauth", "door.bytes:Integer=22020096"})
public final class StandardDoor implements PublicDoor {

    static final String SOAP = "/link/soap";
    private static final Set<String> TOKENS = Set.of("/oauth/token", Rest.BASE + "/oauth/token");
    private static final String OWN_WORDS = "application/problem+json";

    private final List<StandardLine> lines = new CopyOnWriteArrayList<>();
    private final HotlineDirectory directory;
    private final SoapDoor soap;

    @Activate
    public StandardDoor(@Reference HotlineDirectory directory, @Reference SoapLinks soaps) {
        this.directory = directory;
        this.soap = soaps.door(Soap.CONTRACT);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addLine(StandardLine line) {
        lines.add(line);
    }

    void removeLine(StandardLine line) {
        lines.remove(line);
    }

    @Override
    public PushAnswer answer(Push push) {
        if (TOKENS.contains(push.path())) {
            return token(push);
        }
        return push.path().equals(SOAP) ? soap(push) : rest(push);
    }

    @Override
    public PushAnswer refused(Push push, int status) {
        Problem problem =
                status == 413 ? Problem.of(413, "too-large", "请求内容过大，附件不得超过 20 MB。") : Problem.unavailable(status);
        return push.path().equals(SOAP) ? fault(push, problem) : problem.answer();
    }

    private Optional<StandardLine> first(Predicate<StandardLine> fits) {
        return lines.stream().filter(fits).findFirst();
    }

    private PushAnswer rest(Push push) {
        String token = Tokens.in(push);
        return first(line -> line.tokens().accepts(token))
                .map(line -> directory.pushed(line.hotline(), push))
                .map(answer ->
                        isLost(answer, OWN_WORDS) ? Problem.unavailable(503).answer() : answer)
                .orElseGet(() ->
                        Problem.of(401, "unauthenticated", "令牌无效或已过期，请重新获取。").answer());
    }

    /** Whether the line was not there to answer, or failed. */
    private static boolean isLost(PushAnswer answer, String ownWords) {
        return answer.status() >= 400 && !answer.mediaType().startsWith(ownWords);
    }

    /** Who calls is in the message; the line reads it again, and believes it or not. */
    private PushAnswer soap(Push push) {
        AtomicReference<SoapRequest> asked = new AtomicReference<>();
        PushAnswer unheard = soap.answer(push, new Refusal(asked, Problem.of(401, "unauthenticated", "用户名或口令不对。")));
        return Optional.ofNullable(asked.get())
                .flatMap(TokenCheck::claimed)
                .flatMap(client -> first(line -> line.isClient(client)))
                .map(line -> directory.pushed(line.hotline(), push))
                .map(answer -> isLost(answer, unheard.mediaType()) ? fault(push, Problem.unavailable(503)) : answer)
                .orElse(unheard);
    }

    private PushAnswer fault(Push push, Problem problem) {
        return soap.answer(push, new Refusal(new AtomicReference<>(), problem));
    }

    /** Refuses whatever is asked, and notes what that was. */
    private record Refusal(AtomicReference<SoapRequest> asked, Problem problem) implements SoapOperation {

        @Override
        public SoapElement answer(SoapRequest request) throws SoapFaultException {
            asked.set(request);
            throw Soap.fault(problem);
        }

        /** Where nothing could be read the refusal stands; else it is the message that is wrong. */
        @Override
        public SoapFaultException worded(SoapFaultException fault) {
            return problem.isOurs() ? Soap.fault(problem) : Soap.inWords(fault);
        }
    }

    private PushAnswer token(Push push) {
        if (!push.method().equals("POST")) {
            return Problem.of(404, "not-found", "没有这个地址。").answer();
        }
        List<String> form = Arrays.asList(new String(push.body(), UTF_8).split("&", -1));
        if (!form.contains("grant_type=client_credentials")) {
            return Problem.invalid("grant_type", "enum").answer();
        }
        String[] given = basic(push.header("authorization").orElse("")).split(":", 2);
        return first(line -> given.length == 2 && line.tokens().knows(given[0], given[1]))
                .map(line -> new JsonObject()
                        .with("access_token", line.tokens().issue())
                        .with("token_type", "Bearer")
                        .with("expires_in", Tokens.SECONDS))
                .map(body -> new PushAnswer(200, "application/json", body.bytes()))
                .orElseGet(() -> Problem.of(401, "unauthenticated", "客户端标识或密钥不对。")
                        .answer()
                        .with("WWW-Authenticate", "Basic realm=\"link\""));
    }

    private static String basic(String authorization) {
        try {
            return authorization.startsWith("Basic ")
                    ? new String(Base64.getDecoder().decode(authorization.substring(6)), UTF_8)
                    : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
