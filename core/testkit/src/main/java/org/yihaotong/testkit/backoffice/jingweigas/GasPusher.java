package org.yihaotong.testkit.backoffice.jingweigas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.validation.Schema;
import org.yihaotong.testkit.backoffice.soap.Document;

/** Calls the centre's callback service until it accepts, refuses for good, or a day has passed. */
final class GasPusher {

    private static final List<Integer> MINUTES = List.of(1, 3, 10, 30, 60);
    private static final Schema SCHEMA = Document.schema(GasPusher.class, "CentreCallback.wsdl", "gas-types.xsd");

    private final GasKey key;
    private final Clock clock;
    private final URI callback;
    private final Duration minute;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private record Waiting(String feedback, int tries, Instant due) {}

    GasPusher(GasKey key, Clock clock, String callbackUrl, Duration minute) {
        this.key = key;
        this.clock = clock;
        this.callback = URI.create(callbackUrl);
        this.minute = minute;
    }

    synchronized void add(String feedback) {
        waiting.add(new Waiting(feedback, 0, clock.instant()));
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** Codes with which the centre refused for good. */
    synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    /** Calls with whatever is due now. */
    synchronized void push() {
        for (Waiting next : List.copyOf(waiting)) {
            if (next.due().isAfter(clock.instant())) {
                continue;
            }
            waiting.remove(next);
            Optional<Document> answer = submit(next.feedback());
            if (answer.isEmpty()) {
                int minutes = MINUTES.get(Math.min(next.tries(), MINUTES.size() - 1));
                waiting.add(new Waiting(
                        next.feedback(), next.tries() + 1, clock.instant().plus(minute.multipliedBy(minutes))));
            } else if (!answer.get().textAt("Accepted").equals("true")) {
                refused.add(answer.get().textAt("Code"));
            }
        }
    }

    /** The centre's answer to an operation; empty if the call has to be made again. */
    Optional<Document> call(String operation, String content) {
        try {
            HttpResponse<byte[]> answer =
                    http.send(request(operation, content), HttpResponse.BodyHandlers.ofByteArray());
            return Document.parse(new String(answer.body(), UTF_8))
                    .filter(envelope -> envelope.namespace().equals(GasGateway.SOAP))
                    .flatMap(envelope -> envelope.at("Body"))
                    .flatMap(body -> body.children().stream().findFirst())
                    .filter(body -> answer.statusCode() == 200 || body.name().equals("Fault"));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Document> submit(String feedback) {
        return call("SubmitFeedback", feedback)
                .filter(body -> body.name().equals("SubmitFeedbackResponse"))
                .filter(body -> body.fault(SCHEMA).isEmpty());
    }

    private HttpRequest request(String operation, String content) {
        String envelope = "<s:Envelope xmlns:s=\"" + GasGateway.SOAP
                + "\" xmlns:a=\"http://www.w3.org/2005/08/addressing\"><s:Header><a:Action"
                + " s:mustUnderstand=\"1\">urn:jwgas:callback:1/"
                + operation + "</a:Action><a:MessageID>urn:uuid:" + UUID.randomUUID() + "</a:MessageID>"
                + "<a:To s:mustUnderstand=\"1\">" + callback + "</a:To>" + key.header() + "</s:Header><s:Body><c:"
                + operation + " xmlns:c=\"urn:jwgas:callback:1\" xmlns:t=\"" + GasGateway.TYPES + "\">" + content
                + "</c:"
                + operation + "></s:Body></s:Envelope>";
        return HttpRequest.newBuilder(callback)
                .timeout(Duration.ofSeconds(15))
                .header(
                        "Content-Type",
                        "application/soap+xml; charset=utf-8; action=\"urn:jwgas:callback:1/" + operation + "\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(envelope.getBytes(UTF_8)))
                .build();
    }
}
