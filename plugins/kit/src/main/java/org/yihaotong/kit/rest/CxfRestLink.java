package org.yihaotong.kit.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import javax.ws.rs.ProcessingException;
import javax.ws.rs.core.Response;
import org.apache.cxf.jaxrs.client.ClientConfiguration;
import org.apache.cxf.jaxrs.client.WebClient;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.Signing;

/** Makes a client for every call, so that calls share nothing but the address. */
final class CxfRestLink implements RestLink {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int LARGEST_ANSWER = 4 << 20;

    /** A line that is down is a delivery's state, not a stack trace in the log. */
    private static final FaultListener SILENT = (trouble, description, message) -> false;

    private final String baseUrl;
    private final Duration patience;
    private final Signing signing;

    CxfRestLink(String baseUrl, Duration patience, Signing signing) {
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        this.patience = patience;
        this.signing = signing;
    }

    @Override
    public JsonObject post(String path, JsonObject body) throws BackendException {
        byte[] bytes = body.bytes();
        WebClient client = WebClient.create(address(path));
        try {
            tune(WebClient.getConfig(client));
            client.type("application/json;charset=UTF-8").accept("application/json");
            signing.headers("POST", client.getCurrentURI().getRawPath(), bytes).forEach(client::header);
            return read(client.post(bytes));
        } catch (ProcessingException | IOException e) {
            throw new BackendException(Kind.COMMUNICATION, "对方服务连不上、没有按时应答或应答中断，稍后自动重试。", e);
        } finally {
            client.close();
        }
    }

    @Override
    public void close() {
        // Nothing is kept between calls.
    }

    private URI address(String path) throws BackendException {
        try {
            URI address = URI.create(baseUrl + path);
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new BackendException(Kind.CONFIGURATION, "对方服务的地址写错了。", e);
        }
        throw new BackendException(Kind.CONFIGURATION, "对方服务的地址不完整，应写明 http(s)、主机和端口。");
    }

    private void tune(ClientConfiguration config) {
        HTTPClientPolicy policy = config.getHttpConduit().getClient();
        policy.setConnectionTimeout(CONNECT_MILLIS);
        policy.setReceiveTimeout(patience.toMillis());
        policy.setAllowChunking(false);
        policy.setAutoRedirect(false);
        config.getRequestContext().put(FaultListener.class.getName(), SILENT);
    }

    private static JsonObject read(Response answer) throws BackendException, IOException {
        if (answer.getStatus() != Response.Status.OK.getStatusCode()) {
            throw new BackendException(Kind.COMMUNICATION, "对方网关应答 HTTP " + answer.getStatus() + "，没有处理，稍后自动重试。");
        }
        try (InputStream stream = (InputStream) answer.getEntity()) {
            return JsonObject.parse(stream == null ? new byte[0] : stream.readNBytes(LARGEST_ANSWER))
                    .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "对方的应答不完整或不是约定的格式，稍后自动重试。"));
        }
    }
}
