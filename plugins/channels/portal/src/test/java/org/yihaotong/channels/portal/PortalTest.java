package org.yihaotong.channels.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.kit.link.JsonObject;

public final class PortalTest {

    private final PortalStage stage = new PortalStage();

    private PushAnswer send(Map<String, String> values) {
        return stage.post("/citizen/appeal", values);
    }

    @Test
    public void anAppealWithItsProofAndPhotosIsTakenWhole() throws IOException {
        byte[] photo = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3};

        PushAnswer done = stage.postParts(stage.filled(stage.challenge()), Map.of("水管.jpg", photo));

        assertEquals(201, done.status());
        assertTrue(done.body().contains("YC20261123-000000"));
        assertEquals(AppealType.HELP, stage.taken.get(0).type());
        assertEquals("13900000001", stage.taken.get(0).caller().phone());
        assertEquals("府东街 1 号", stage.taken.get(0).place().address());
        assertEquals("水管.jpg", stage.files.get(0).name());
        assertArrayEquals(photo, PortalStage.read(stage.files.get(0)));
        assertEquals(Channel.WEB, stage.visits.get(0).channel());
        assertEquals(PortalStage.CITIZEN, stage.visits.get(0).source());
    }

    @Test
    public void sentTwiceItIsOneAppealAndAChallengeServesNoOther() {
        Map<String, String> form = stage.filled(stage.challenge());
        assertEquals(201, send(form).status());
        assertEquals(201, send(form).status());
        form.put("title", "另一件事");

        PushAnswer again = send(form);

        assertEquals(409, again.status());
        assertEquals(1, stage.taken.size());
        assertTrue(again.body().contains("另一件事"));
        assertNotEquals(form.get("challenge"), PortalStage.challenge(again));
    }

    @Test
    public void aForgedOldOrUnsolvedChallengeIsRefusedAndNothingTypedIsLost() {
        String challenge = stage.challenge();
        Map<String, String> form = stage.filled(challenge);
        form.put("challenge", challenge.replaceFirst("\\.8\\.", ".0."));
        assertEquals(409, send(form).status());

        form.put("challenge", challenge);
        form.put("proof", "");
        PushAnswer unsolved = send(form);
        assertEquals(409, unsolved.status());
        assertTrue(unsolved.body().contains("value=\"小区停水\""));
        assertTrue(unsolved.body().contains("自六时起停水。"));

        stage.pass(Challenges.LIFE.plusSeconds(1));
        assertEquals(409, send(stage.filled(challenge)).status());
        assertTrue(stage.taken.isEmpty());
    }

    @Test
    public void aBrowserWithoutScriptsIsServedSlowlyAndSeldom() {
        for (int i = 0; i < 3; i++) {
            Map<String, String> form = stage.filled(stage.challenge());
            form.put("proof", "");
            stage.pass(Duration.ofSeconds(5));
            assertEquals(201, send(form).status());
        }
        Map<String, String> fourth = stage.filled(stage.challenge());
        fourth.put("proof", "");
        stage.pass(Duration.ofSeconds(5));

        assertEquals(409, send(fourth).status());
        stage.pass(Duration.ofHours(1));
        Map<String, String> later = stage.filled(stage.challenge());
        later.put("proof", "");
        stage.pass(Duration.ofSeconds(5));
        assertEquals(201, send(later).status());
    }

    @Test
    public void theMoreComesTheHarderTheSum() {
        int before = PortalStage.bits(stage.challenge());
        for (int i = 0; i < 12; i++) {
            assertEquals(201, send(stage.filled(stage.challenge())).status());
        }

        assertEquals(8, before);
        assertEquals("two doublings over 5 of all, three over 3 of one", 13, PortalStage.bits(stage.challenge()));
        stage.pass(Duration.ofMinutes(10));
        assertEquals(8, PortalStage.bits(stage.challenge()));
    }

    @Test
    public void anotherNodeKnowsTheChallenge() {
        Map<String, String> form = stage.filled(stage.challenge());

        assertEquals(
                201,
                stage.post(stage.portal(8, 120), "/citizen/appeal", form, Map.of())
                        .status());
    }

    @Test
    public void whatIsWrongStandsAtItsFieldInChineseAndNothingTypedIsLost() {
        stage.failure = new InvalidInputException(List.of(
                new FieldError("caller.phone", "pattern", "电话号码不对。"),
                new FieldError("files[1].content", "mismatch", "文件内容与扩展名 jpg 不符，不能上传。")));
        Map<String, String> form = stage.filled(stage.challenge());
        form.put("title", "\"><script>alert(1)</script>{{done}}");

        PushAnswer refused = send(form);

        assertEquals(400, refused.status());
        assertTrue(refused.body().contains("id=\"phone-error\">电话号码不对。"));
        assertTrue(refused.body().contains("第 2 张不能用：文件内容与扩展名 jpg 不符"));
        assertTrue(refused.body().contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{done}}"));
        assertFalse(refused.body().contains("<script>alert"));

        stage.failure = null;
        form.put("title", "小区停水");
        assertEquals(
                "the same challenge and proof are still good", 201, send(form).status());
    }

    @Test
    public void theScriptIsAnsweredInItsForm() {
        stage.failure = new RefusedException("flood-source", "提交得太多，请稍后再来。");
        PushAnswer refused = stage.post(
                stage.portal, "/citizen/appeal", stage.filled(stage.challenge()), Map.of("accept", "application/json"));

        assertEquals(429, refused.status());
        assertEquals("3600", refused.headers().get("Retry-After"));
        JsonObject said = JsonObject.parse(refused.bytes()).orElseThrow();
        assertEquals(
                Optional.of("提交得太多，请稍后再来。"),
                said.objects("errors").orElseThrow().get(0).text("message"));
        assertTrue(said.text("challenge").isPresent());
    }

    @Test
    public void whatIsNotCalledAPhotoAndWhatIsNoFormAreRefused() {
        PushAnswer notAPhoto = stage.postParts(stage.filled(stage.challenge()), Map.of("a.exe", "MZ".getBytes(UTF_8)));
        PushAnswer noForm = stage.portal.answer(
                new Push("POST", "/citizen/appeal", "", Map.of("content-type", "text/plain"), new byte[] {1}, "x"));

        assertEquals(400, notAPhoto.status());
        assertTrue(notAPhoto.body().contains("第 1 张不能用：只收照片（jpg、png）"));
        assertEquals(400, noForm.status());
        assertTrue(stage.taken.isEmpty());
    }

    private PushAnswer sendGb(String type) {
        StringBuilder form = new StringBuilder("x=");
        stage.filled(stage.challenge())
                .forEach((name, value) ->
                        form.append('&').append(name).append('=').append(value));
        byte[] body = form.toString().replace("+", "%2B").getBytes(Charset.forName("GB18030"));
        return stage.portal.answer(
                new Push("POST", "/citizen/appeal", "", Map.of("content-type", type), body, PortalStage.CITIZEN));
    }

    @Test
    public void aFormInGb18030IsReadIfItSaysSoAndNeverKeptAsRubbish() {
        String type = "application/x-www-form-urlencoded";

        assertEquals(400, sendGb(type).status());
        assertEquals(400, sendGb(type + "; charset=klingon").status());
        assertTrue(stage.taken.isEmpty());
        assertEquals(201, sendGb(type + "; charset=GB18030").status());
        assertEquals("小区停水", stage.taken.get(0).title());
    }

    @Test
    public void whatNeverReachesThePageIsToldInWordsThatHelp() {
        Push push = new Push("POST", "/citizen/appeal", "", Map.of(), new byte[0]);

        assertTrue(stage.portal.refused(push, 413).body().contains("去掉几张照片再试"));
        assertTrue(stage.portal.refused(push, 408).body().contains("换一个网络"));
        assertTrue(stage.portal.refused(push, 503).body().contains("请稍后再试"));
        assertEquals(503, stage.portal.refused(push, 503).status());
    }

    @Test
    public void progressIsToldForNumberAndTailAndRated() {
        Map<String, String> pair = Map.of("number", "YC20261123-000000", "tail", "0001");
        PushAnswer told = stage.post("/citizen/progress", pair);
        assertEquals(200, told.status());
        assertTrue(told.body().contains("小区&lt;停水&gt;"));
        assertTrue(told.body().contains("已修复 &amp; 恢复"));
        assertTrue(told.body().contains("市供水公司"));

        PushAnswer rated = stage.post(
                "/citizen/rating",
                Map.of("number", "YC20261123-000000", "tail", "0001", "resolved", "yes", "result", "SATISFIED"));
        assertEquals(200, rated.status());
        assertEquals(Optional.of(true), stage.ratings.get(0).resolved());

        PushAnswer unknown = stage.post("/citizen/progress", Map.of("number", "YC20261123-000009", "tail", "0001"));
        PushAnswer wrong = stage.post("/citizen/progress", Map.of("number", "YC20261123-000009", "tail", "0001"));
        assertEquals(404, unknown.status());
        assertEquals(unknown.body(), wrong.body());
        stage.failure = new RefusedException("too-many-tries", "尝试次数过多，请稍后再试。");
        assertEquals(429, stage.post("/citizen/progress", pair).status());
    }

    @Test
    public void theKnowledgeIsFoundAndReadWithoutAnyScript() {
        assertTrue(stage.get("/citizen").body().contains("公用事业"));
        assertTrue(stage.get("/citizen?q=%E6%9A%96%E6%B0%94").body().contains("/citizen/k/ZS00000001"));
        assertTrue(stage.get("/citizen?q=%E8%B7%AF%E7%81%AF").body().contains("没有找到"));
        assertTrue(stage.get("/citizen/k/ZS00000001").body().contains("再打 &lt;12345&gt;。"));
        assertEquals(404, stage.get("/citizen/k/ZS00000009").status());
        assertEquals(404, stage.get("/citizen/nothing").status());
    }

    @Test
    public void everyPageIsClosedToForeignCodeAndSetsNoCookie() {
        for (String path : List.of("/citizen", "/citizen/appeal", "/citizen/progress", "/citizen/nothing")) {
            PushAnswer page = stage.get(path);
            String policy = page.headers().get("Content-Security-Policy");
            assertTrue(policy.startsWith("default-src 'none'") && !policy.contains("unsafe"));
            assertFalse(page.headers().containsKey("Set-Cookie"));
            assertFalse(page.body().contains("http://") || page.body().contains("https://"));
            assertFalse("every place in a template is filled", page.body().matches("(?s).*\\{\\{?[a-zA-Z]+}.*"));
        }
        for (String file : List.of("/citizen/citizen.css", "/citizen/citizen.js", "/citizen/work.js")) {
            assertEquals(200, stage.get(file).status());
        }
    }

    @Test
    public void whoeverComesTooOftenWaitsAMinute() {
        stage.portal = stage.portal(8, 2);
        stage.get("/citizen");
        stage.get("/citizen");

        PushAnswer third = stage.get("/citizen");

        assertEquals(429, third.status());
        assertEquals("60", third.headers().get("Retry-After"));
        stage.pass(Duration.ofMinutes(1));
        assertEquals(200, stage.get("/citizen").status());
    }
}
