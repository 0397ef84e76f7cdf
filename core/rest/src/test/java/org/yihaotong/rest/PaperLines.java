package org.yihaotong.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.DialledNumber;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.HotlineDirectory;
import org.yihaotong.api.hotline.Line;
import org.yihaotong.api.hotline.LineNotice;
import org.yihaotong.api.hotline.LineStatus;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.people.Actor;

/** One line on paper, which remembers what was done to it. */
final class PaperLines implements HotlineDirectory {

    final List<String> done = new ArrayList<>();
    final List<Push> pushes = new ArrayList<>();

    @Override
    public List<Line> lines(Actor actor) {
        return List.of(water());
    }

    @Override
    public Optional<Line> line(Actor actor, String id) {
        return id.equals("water") ? Optional.of(water()) : Optional.empty();
    }

    @Override
    public List<TestStep> test(Actor actor, String id) {
        return List.of(new TestStep("连接", true, ""));
    }

    @Override
    public void pause(Actor actor, String id, String reason) {
        done.add("pause " + id + " " + reason);
    }

    @Override
    public void resume(Actor actor, String id) {
        done.add("resume " + id);
    }

    @Override
    public List<LineNotice> notices(Actor actor) {
        return List.of(new LineNotice("water", "自来水公司", "自来水公司的热线已自动暂停", Centre.NOW, false));
    }

    @Override
    public void seen(Actor actor, String id) {
        done.add("seen " + id);
    }

    @Override
    public PushAnswer pushed(String id, Push push) {
        pushes.add(push);
        if (id.equals("broken")) {
            throw new IllegalStateException("caller 13900000001 must not be seen");
        }
        String body = new String(push.body(), StandardCharsets.UTF_8);
        return new PushAnswer(202, "text/plain;charset=UTF-8", id + " 收到 " + body.length());
    }

    @Override
    public Optional<DialledNumber> number(Actor actor, String number) {
        return Optional.of(water().hotline())
                .map(hotline -> new DialledNumber(
                        number, hotline.id(), hotline.name(), DialledNumber.Way.PARALLEL, "", "", Optional.empty()));
    }

    @Override
    public void guided(Actor actor, String id) {
        done.add("guided " + id);
    }

    private static Line water() {
        Hotline hotline = new Hotline(
                "water",
                "自来水公司",
                List.of("96116"),
                List.of(),
                Method.LINKED,
                2,
                "utility",
                List.of("供水"),
                List.of(),
                List.of(),
                "",
                "");
        return new Line(
                hotline,
                LineStatus.ONLINE,
                "",
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of("1.0.0"),
                Optional.empty(),
                Optional.empty());
    }
}
