package org.yihaotong.kit.rest;

import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.Access;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.RestLink;

/** Proves every request before it goes through the door, and once more if the proof turns out to be spent. */
final class CxfRestLink implements RestLink {

    private static final int OK = 200;

    private final CxfDoor door;
    private final Access access;

    CxfRestLink(CxfDoor door, Access access) {
        this.door = door;
        this.access = access;
    }

    @Override
    public JsonObject post(String path, JsonObject body) throws BackendException {
        Answer answer = send(Ask.post(path).json(body).header("Accept", "application/json"));
        if (answer.status() != OK) {
            throw new BackendException(Kind.COMMUNICATION, "对方网关应答 HTTP " + answer.status() + "，没有处理，稍后自动重试。");
        }
        return answer.json().orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "对方的应答不完整或不是约定的格式，稍后自动重试。"));
    }

    @Override
    public Answer send(Ask ask) throws BackendException {
        door.check();
        Ask proved = access.prove(ask, door);
        Answer answer = door.send(proved);
        return access.isSpent(proved, answer) ? door.send(access.prove(ask, door)) : answer;
    }

    @Override
    public void close() {
        door.close();
    }
}
