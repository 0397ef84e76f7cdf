package org.yihaotong.rest.guard;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/** A request the guard has admitted: its body is here in full unless it is a file, and it knows its visitor. */
final class AdmittedRequest extends HttpServletRequestWrapper {

    private final Optional<byte[]> body;
    private final Optional<Visitor> visitor;

    AdmittedRequest(HttpServletRequest request, Optional<byte[]> body, Optional<Visitor> visitor) {
        super(request);
        this.body = body;
        this.visitor = visitor;
    }

    @Override
    public Principal getUserPrincipal() {
        return visitor.orElse(null);
    }

    @Override
    public String getRemoteUser() {
        return visitor.map(Visitor::getName).orElse(null);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body.isPresent() ? new Bytes(new ByteArrayInputStream(body.get())) : super.getInputStream();
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body has been read");
        }
    }
}
