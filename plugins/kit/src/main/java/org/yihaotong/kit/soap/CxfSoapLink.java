package org.yihaotong.kit.soap;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import javax.ws.rs.ProcessingException;
import javax.ws.rs.core.Response;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.jaxrs.client.ClientConfiguration;
import org.apache.cxf.jaxrs.client.WebClient;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapLink;
import org.yihaotong.kit.link.SoapTerms;
import org.yihaotong.kit.link.SoapVersion;
import org.yihaotong.kit.tls.TlsTrouble;
import org.yihaotong.kit.tls.Trust;

/** Makes a client for every call, so that calls share nothing but the terms. */
final class CxfSoapLink implements SoapLink {

    private static final int CONNECT_MILLIS = 5_000;

    /** A line that is down is a delivery's state, not a stack trace in the log. */
    private static final FaultListener SILENT = (trouble, description, message) -> false;

    private final SoapTerms terms;
    private final Trust trust;

    CxfSoapLink(SoapTerms terms, Trust trust) {
        this.terms = terms;
        this.trust = trust;
    }

    @Override
    public SoapElement call(String action, SoapElement body) throws BackendException {
        URI address = address();
        Envelope envelope = new Envelope(terms.version(), terms.heading().elements(terms.version()), Optional.of(body));
        Wire wire = terms.mtom() ? Wire.parted(envelope, action) : Wire.plain(envelope, action);
        WebClient client = WebClient.create(address);
        try {
            tune(WebClient.getConfig(client));
            client.header("Content-Type", wire.contentType())
                    .accept(terms.version().mediaType(), "multipart/related");
            if (terms.version() == SoapVersion.SOAP_11) {
                client.header("SOAPAction", "\"" + action + "\"");
            }
            return read(client.post(wire.bytes()));
        } catch (ProcessingException | IOException e) {
            throw TlsTrouble.of(e, "对方服务")
                    .orElseGet(() -> new BackendException(Kind.COMMUNICATION, "对方服务连不上、没有按时应答或应答中断，稍后自动重试。", e));
        } finally {
            client.close();
        }
    }

    @Override
    public void close() {
        // Nothing is kept between calls.
    }

    private URI address() throws BackendException {
        if (terms.address().isEmpty()) {
            throw new BackendException(Kind.CONFIGURATION, "尚未填写对方服务的地址，请在本线的配置里填写。");
        }
        try {
            URI address = URI.create(terms.address());
            if (address.getHost() != null && address.getScheme().matches("https?")) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new BackendException(Kind.CONFIGURATION, "对方服务的地址写错了。", e);
        }
        throw new BackendException(Kind.CONFIGURATION, "对方服务的地址不完整，应写明 http(s)、主机和端口。");
    }

    private void tune(ClientConfiguration config) throws BackendException {
        HTTPClientPolicy policy = config.getHttpConduit().getClient();
        policy.setConnectionTimeout(CONNECT_MILLIS);
        policy.setReceiveTimeout(terms.patience().toMillis());
        policy.setAllowChunking(false);
        policy.setAutoRedirect(false);
        trust.managers().ifPresent(managers -> {
            TLSClientParameters tls = new TLSClientParameters();
            tls.setTrustManagers(managers);
            config.getHttpConduit().setTlsClientParameters(tls);
        });
        config.getRequestContext().put(FaultListener.class.getName(), SILENT);
    }

    private SoapElement read(Response answer) throws BackendException, IOException {
        String type = String.valueOf(answer.getHeaderString("Content-Type"));
        try (InputStream stream = (InputStream) answer.getEntity()) {
            byte[] bytes = stream == null ? new byte[0] : stream.readNBytes(terms.largestAnswer() + 1);
            if (bytes.length > terms.largestAnswer()) {
                throw new BackendException(Kind.COMMUNICATION, "对方的应答超过约定的大小，没有读取，请与对方核对。");
            }
            Optional<SoapElement> body =
                    new Wire(type, bytes).document().flatMap(Envelope::of).flatMap(Envelope::body);
            if (body.filter(Fault::is).isPresent()) {
                throw Fault.of(body.get());
            }
            if (answer.getStatus() != Response.Status.OK.getStatusCode()) {
                throw status(answer.getStatus());
            }
            return body.orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "对方的应答不完整、编码不对或不是约定的格式，稍后自动重试。"));
        }
    }

    private static BackendException status(int status) {
        return switch (status) {
            case 401, 403, 407 -> new BackendException(
                    Kind.AUTHENTICATION, "对方网关不放行（HTTP " + status + "），请核对用户名、口令或网络白名单。");
            case 404, 405, 410, 415 -> new BackendException(
                    Kind.CONFIGURATION, "对方的地址上没有约定的服务（HTTP " + status + "），请核对地址和接口版本。");
            default -> new BackendException(Kind.COMMUNICATION, "对方网关应答 HTTP " + status + "，没有处理，稍后自动重试。");
        };
    }
}
