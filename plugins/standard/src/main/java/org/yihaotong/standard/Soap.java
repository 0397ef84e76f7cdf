package org.yihaotong.standard;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.SoapContract;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapFaultException;
import org.yihaotong.kit.link.SoapFaultException.Side;
import org.yihaotong.kit.link.SoapOperation;
import org.yihaotong.kit.link.SoapRequest;
import org.yihaotong.kit.link.SoapVersion;
import org.yihaotong.kit.link.TokenCheck;
import org.yihaotong.kit.link.UsernameToken;

/** The operations in the spelling of SOAP, for one call. */
final class Soap implements SoapOperation {

    static final SoapContract CONTRACT =
            new SoapContract(Set.of(SoapVersion.values()), Shapes.WSDL, Map.of(), Set.of(UsernameToken.WSSE));

    private static final Shapes SHAPES = Shapes.ofContract();
    private static final int INLINE = 5 * 1024 * 1024;

    private final Operations operations;
    private final TokenCheck check;
    private final Throttle throttle;
    private final Intake intake;

    Soap(Operations operations, TokenCheck check, Throttle throttle, Intake intake) {
        this.operations = operations;
        this.check = check;
        this.throttle = throttle;
        this.intake = intake;
    }

    @Override
    public SoapElement answer(SoapRequest request) throws SoapFaultException {
        try {
            check.admit(request);
        } catch (SoapFaultException disbelief) {
            throw fault(Problem.of(401, "unauthenticated", disbelief.getMessage()));
        }
        try {
            SoapElement asked = request.body();
            return throttle.within(() -> answer(asked, SHAPES.read(asked)));
        } catch (Problem refused) {
            throw fault(refused);
        }
    }

    @Override
    public SoapFaultException worded(SoapFaultException fault) {
        return inWords(fault);
    }

    /** A fault that the door found by itself, with the details of this interface. */
    static SoapFaultException inWords(SoapFaultException fault) {
        Problem problem = fault.side() == Side.SENDER
                ? Problem.of(400, "invalid", fault.getMessage())
                : Problem.unavailable(503, fault.getMessage());
        return fault.detailed(SHAPES.write("Problem", problem.body())).retriedAfter(problem.retryAfter());
    }

    static SoapFaultException fault(Problem problem) {
        return new SoapFaultException(problem.isOurs() ? Side.RECEIVER : Side.SENDER, problem.getMessage())
                .detailed(SHAPES.write("Problem", problem.body()))
                .retriedAfter(problem.retryAfter());
    }

    private SoapElement answer(SoapElement asked, JsonObject in) {
        String answer = asked.name() + "Response";
        return switch (asked.name()) {
            case "Hello" -> SHAPES.write(answer, operations.hello());
            case "FetchOrders" -> SHAPES.write(answer, operations.orders(in));
            case "GetOrder" -> SHAPES.write(
                    answer, new JsonObject().with("order", operations.order(text(in, "orderNo"))));
            case "SubmitReply" -> SHAPES.write(
                    answer,
                    operations
                            .reply(text(in, "orderNo"), object(in, "reply"), intake)
                            .body());
            case "FetchNotices" -> SHAPES.write(answer, operations.notices(in));
            case "ConfirmNotice" -> SHAPES.write(answer, confirm(in));
            case "PutAttachment" -> SHAPES.write(answer, new JsonObject().with("attachment", put(asked, in)));
            case "GetAttachment" -> file(answer, operations.file(text(in, "id")));
            case "SubmitCalls" -> SHAPES.write(answer, operations.calls(in, intake));
            case "SubmitCase" -> SHAPES.write(
                    answer, operations.unitCase(object(in, "case"), intake).body());
            default -> throw Problem.of(400, "invalid", "没有这个操作。");
        };
    }

    private static String text(JsonObject in, String name) {
        return in.text(name).orElseThrow(() -> Problem.invalid(name, "required"));
    }

    private static JsonObject object(JsonObject in, String name) {
        return in.object(name).orElseThrow(() -> Problem.invalid(name, "required"));
    }

    private JsonObject confirm(JsonObject in) {
        JsonObject confirmation =
                new JsonObject().with("confirmedAt", in.text("confirmedAt")).with("by", in.text("by"));
        return operations.confirm(text(in, "noticeId"), confirmation);
    }

    private JsonObject put(SoapElement asked, JsonObject in) {
        byte[] content =
                asked.child("content").map(Soap::content).orElseThrow(() -> Problem.invalid("content", "required"));
        if (content.length > INLINE) {
            throw Problem.of(413, "too-large", "SOAP 内嵌附件不得超过 5 MB，请改用 REST 上传。");
        }
        return operations.put(text(in, "name"), text(in, "mediaType"), content);
    }

    private static byte[] content(SoapElement element) {
        try {
            return element.hasBytes()
                    ? element.bytes().orElseThrow()
                    : Base64.getDecoder().decode(element.text().replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("content", "base64");
        }
    }

    private static SoapElement file(String answer, FileContent file) {
        if (file.size() > INLINE) {
            throw Problem.of(413, "too-large", "附件超过 5 MB，请用 REST 下载。");
        }
        return SHAPES.write(answer, new JsonObject().with("attachment", OrderText.file(file)))
                .with(SoapElement.element(Shapes.NAMESPACE, "content").bytes(bytes(file)));
    }

    /** The whole content. */
    static byte[] bytes(FileContent file) {
        try (InputStream bytes = file.source().open()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw Problem.unavailable(503, "附件暂时读取不到，请稍后再试。");
        }
    }
}
