package org.yihaotong.kit.rest;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.ws.rs.ProcessingException;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.jaxrs.client.ClientConfiguration;
import org.apache.cxf.jaxrs.client.WebClient;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.Access;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.tls.TlsTrouble;
import org.yihaotong.kit.tls.Trust;

/** Sends requests as they are, through copies of one client: calls share its connections and nothing else. */
final class CxfDoor implements Access.Door {

    private static final int CONNECT_MILLIS = 5_000;

    /** A line that is down is a delivery's state, not a stack trace in the log. */
    private static final FaultListener SILENT = (trouble, description, message) -> false;

    private final String baseUrl;
    private final Duration patience;
    private final Trust trust;
    private Optional<WebClient> model = Optional.empty();

    CxfDoor(String baseUrl, Duration patience, Trust trust) {
        this.baseUrl = baseUrl.strip().replaceFirst("/+$", "");
        this.patience = patience;
        this.trust = trust;
    }

    /** Whether there can be a service at all. */
    void check() throws BackendException {
        if (baseUrl.isEmpty()) {
            throw new BackendException(Kind.CONFIGURATION, "尚未填写对方服务的接口地址，请在线路配置里填写。");
        }
        address("/");
    }

    @Override
    public String path(Ask ask) {
        return URI.create(ask.path().startsWith("/") ? baseUrl + ask.path() : ask.path())
                .getRawPath();
    }

    @Override
    public Answer send(Ask ask) throws BackendException {
        WebClient client =
                WebClient.fromClient(model()).to(address(ask.target()).toString(), false);
        try {
            ask.headers().forEach(client::header);
            return Reading.of(
                    body(ask, client) ? client.invoke(ask.method(), ask.body()) : client.invoke(ask.method(), null));
        } catch (ProcessingException | IOException e) {
            throw TlsTrouble.of(e, "对方服务")
                    .orElseGet(() -> new BackendException(Kind.COMMUNICATION, "对方服务连不上、没有按时应答或应答中断，稍后自动重试。", e));
        }
    }

    synchronized void close() {
        model.ifPresent(WebClient::close);
        model = Optional.empty();
    }

    private static boolean body(Ask ask, WebClient client) {
        if (ask.mediaType().isEmpty()) {
            return false;
        }
        client.type(ask.mediaType());
        return true;
    }

    private synchronized WebClient model() throws BackendException {
        if (model.isEmpty()) {
            WebClient fresh = WebClient.create(address("/"));
            tune(WebClient.getConfig(fresh));
            model = Optional.of(fresh);
        }
        return model.get();
    }

    /** An address below the base; a whole one must be on the same server, for nobody else is shown who we are. */
    private URI address(String target) throws BackendException {
        try {
            URI address = URI.create(target.startsWith("/") ? baseUrl + target : target);
            if (!target.startsWith("/") && !isAtHome(address)) {
                throw new BackendException(Kind.REFUSED, "对方给出的地址不在对方的服务上，不予访问。");
            }
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new BackendException(Kind.CONFIGURATION, "对方服务的地址写错了。");
        }
        throw new BackendException(Kind.CONFIGURATION, "对方服务的地址不完整，应写明 http(s)、主机和端口。");
    }

    private boolean isAtHome(URI address) {
        URI home = URI.create(baseUrl);
        return home.getScheme().equals(address.getScheme())
                && home.getAuthority().equals(address.getAuthority());
    }

    private void tune(ClientConfiguration config) throws BackendException {
        HTTPClientPolicy policy = config.getHttpConduit().getClient();
        policy.setConnectionTimeout(Math.min(CONNECT_MILLIS, patience.toMillis()));
        policy.setReceiveTimeout(patience.toMillis());
        policy.setAllowChunking(false);
        policy.setAutoRedirect(false);
        trust.managers().ifPresent(managers -> {
            TLSClientParameters tls = new TLSClientParameters();
            tls.setTrustManagers(managers);
            config.getHttpConduit().setTlsClientParameters(tls);
        });
        config.getRequestContext().put(FaultListener.class.getName(), SILENT);
    }
}
