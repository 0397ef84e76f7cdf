package org.yihaotong.channels.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.attachment.AllowedContent;
import org.yihaotong.api.attachment.AttachmentKind;
import org.yihaotong.api.channel.ChannelDesk;
import org.yihaotong.api.channel.Progress;
import org.yihaotong.api.channel.PublicState;
import org.yihaotong.api.channel.Visit;
import org.yihaotong.api.citizen.Rating;
import org.yihaotong.api.citizen.RatingSheet.Said;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.PublicChanges;
import org.yihaotong.api.knowledge.PublicItem;
import org.yihaotong.api.knowledge.PublicKnowledge;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.kit.rest.CxfPartForms;
import org.yihaotong.testkit.FixedClock;
import org.yihaotong.testkit.MemoryLedger;

/** The citizens' page before a centre that writes down what it is given. */
final class PortalStage {

    static final String CITIZEN = "203.0.113.7";
    static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    static final PublicItem ITEM = new PublicItem(
            "ZS00000001",
            KnowledgeKind.QA,
            "暖气不热怎么办",
            "先给散热器排气。\n再打 <12345>。",
            List.of("供热"),
            "公用事业/供热",
            List.of("140802"),
            Optional.of(LocalDate.of(2026, 11, 1)),
            Optional.of(LocalDate.of(2027, 3, 31)),
            "供热条例",
            "市热力公司",
            3,
            NINE);

    private static final Pattern CHALLENGE = Pattern.compile("name=\"challenge\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----line";

    final List<Appeal> taken = new ArrayList<>();
    final List<String> keys = new ArrayList<>();
    final List<FileContent> files = new ArrayList<>();
    final List<Visit> visits = new ArrayList<>();
    final List<Rating> ratings = new ArrayList<>();
    RuntimeException failure;
    Optional<String> since = Optional.empty();
    Portal portal;

    private final FixedClock clock = new FixedClock(NINE);
    private final MemoryLedger ledger = new MemoryLedger(clock);

    PortalStage() {
        portal = portal(8, 120);
    }

    /** One more node, with the same database behind it. */
    Portal portal(int bits, int visitsAMinute) {
        return new Portal(settings(bits, visitsAMinute), desk(), new Knowledge(), new CxfPartForms(), ledger, clock);
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    static Settings settings(int bits, int visitsAMinute) {
        return fake(Settings.class, call -> switch (call.name()) {
            case "bits" -> bits;
            case "busy" -> 5;
            case "unproved" -> 4;
            default -> visitsAMinute;
        });
    }

    private ChannelDesk desk() {
        return fake(ChannelDesk.class, call -> switch (call.name()) {
            case "allowed" -> new AllowedContent(
                    List.of(new AllowedContent.AllowedKind(
                            AttachmentKind.PHOTO, List.of("jpg", "png"), 10L * 1024 * 1024)),
                    9);
            case "accept" -> accept(call);
            case "progress" -> progress(
                    (String) call.args().get(1), (String) call.args().get(2));
            case "rate" -> {
                progress((String) call.args().get(1), (String) call.args().get(2));
                ratings.add((Rating) call.args().get(3));
                yield null;
            }
            default -> throw new AssertionError(call.name());
        });
    }

    @SuppressWarnings("unchecked")
    private String accept(Call call) {
        visits.add((Visit) call.args().get(0));
        if (failure != null) {
            throw failure;
        }
        String key = (String) call.args().get(3);
        int before = keys.indexOf(key);
        if (before >= 0) {
            if (!taken.get(before).equals(call.args().get(1))) {
                throw new RefusedException("key-reused", "幂等键已用于另一份内容");
            }
            return "YC20261123-00000" + before;
        }
        taken.add((Appeal) call.args().get(1));
        files.addAll((List<FileContent>) call.args().get(2));
        keys.add(key);
        return "YC20261123-00000" + (taken.size() - 1);
    }

    private Progress progress(String number, String tail) {
        if (failure != null) {
            throw failure;
        }
        if (!number.equals("YC20261123-000000") || !tail.equals("0001")) {
            throw new NotFoundException("没有查到：请核对。");
        }
        return new Progress(
                number,
                "小区<停水>",
                PublicState.ANSWERED,
                NINE,
                List.of(
                        new Progress.Step(EventKind.ACCEPTED, "", NINE),
                        new Progress.Step(EventKind.DISPATCHED, "市供水公司", NINE)),
                List.of(new Said("市供水公司", "已修复 & 恢复")),
                "",
                Optional.empty(),
                true);
    }

    private final class Knowledge implements PublicKnowledge {

        @Override
        public List<PublicItem> search(String words, Optional<String> category, int limit) {
            return words.contains("暖气") ? List.of(ITEM) : List.of();
        }

        @Override
        public Optional<PublicItem> read(String id) {
            return Optional.of(ITEM).filter(item -> item.id().equals(id));
        }

        @Override
        public Page<PublicItem> list(
                Optional<String> category, Optional<KnowledgeKind> kind, Optional<String> cursor, int limit) {
            return new Page<>(List.of(ITEM), Optional.of("next-page"));
        }

        @Override
        public List<String> categories() {
            return List.of("公用事业", "公用事业/供热");
        }

        @Override
        public PublicChanges changes(Optional<Instant> from, Optional<String> cursor, int limit) {
            since = from.map(Instant::toString);
            return new PublicChanges(
                    List.of(
                            new PublicChanges.Changed(ITEM.id(), Optional.of(ITEM)),
                            new PublicChanges.Changed("ZS00000002", Optional.empty())),
                    Optional.empty(),
                    NINE);
        }
    }

    /** One call of a method. */
    private record Call(String name, List<Object> args) {}

    private static <T> T fake(Class<T> type, Function<Call, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) ->
                        answers.apply(new Call(method.getName(), args == null ? List.of() : Arrays.asList(args)))));
    }

    PushAnswer get(String target) {
        return get(target, Map.of());
    }

    PushAnswer get(String target, Map<String, String> headers) {
        String[] parts = target.split("\\?", 2);
        return portal.answer(
                new Push("GET", parts[0], parts.length > 1 ? parts[1] : "", headers, new byte[0], CITIZEN));
    }

    PushAnswer post(String path, Map<String, String> values) {
        return post(portal, path, values, Map.of());
    }

    PushAnswer post(Portal to, String path, Map<String, String> values, Map<String, String> more) {
        StringBuilder body = new StringBuilder();
        values.forEach((name, value) -> body.append(body.length() == 0 ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put("content-type", "application/x-www-form-urlencoded");
        return to.answer(new Push("POST", path, "", headers, body.toString().getBytes(UTF_8), CITIZEN));
    }

    /** Posts an appeal as a browser does, with photos. */
    PushAnswer postParts(Map<String, String> values, Map<String, byte[]> photos) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        values.forEach((name, value) -> body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(UTF_8)));
        photos.forEach((name, content) -> {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"" + name
                            + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                    .getBytes(UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(UTF_8));
        });
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        Map<String, String> headers = Map.of("content-type", "multipart/form-data; boundary=" + BOUNDARY);
        return portal.answer(new Push("POST", "/citizen/appeal", "", headers, body.toByteArray(), CITIZEN));
    }

    /** A form as a citizen fills it in. */
    Map<String, String> filled(String challenge) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("type", "HELP");
        values.put("title", "小区停水");
        values.put("content", "自六时起停水。");
        values.put("address", "府东街 1 号");
        values.put("name", "赵小某");
        values.put("phone", "139 0000 0001");
        values.put("challenge", challenge);
        values.put("proof", proof(challenge));
        return values;
    }

    String challenge() {
        return challenge(get("/citizen/appeal"));
    }

    static String challenge(PushAnswer page) {
        Matcher m = CHALLENGE.matcher(page.body());
        if (!m.find()) {
            throw new AssertionError("no challenge");
        }
        return m.group(1);
    }

    static int bits(String token) {
        return Integer.parseInt(token.split("\\.", 4)[1]);
    }

    static String proof(String token) {
        Challenges.Challenge challenge = new Challenges.Challenge(token, "", bits(token), NINE);
        for (long number = 0; ; number++) {
            if (challenge.isSolvedBy(String.valueOf(number))) {
                return String.valueOf(number);
            }
        }
    }

    static byte[] read(FileContent file) throws java.io.IOException {
        try (InputStream in = file.source().open()) {
            return in.readAllBytes();
        }
    }
}
