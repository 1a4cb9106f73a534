package org.openpersonalization.service.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A request over HTTP/1.1 to a server outside. It has a connection of its own, since such requests are rare, and no thread stays. Only
 * the status of the answer is read: no redirect is followed, and the body is ignored.
 *
 * @param method such as {@code POST}
 * @param target an address with the scheme {@code http} or {@code https}
 * @param headers by name, without those of the connection and the body's length
 * @param body may be empty
 */
public record OutgoingRequest(String method, URI target, Map<String, String> headers, byte[] body) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int LONGEST_LINE = 1_024;
    private static final String END = "\r\n";
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");

    public OutgoingRequest {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    /**
     * Sends the request and returns the status of the answer.
     *
     * @param within connection and answer together, without the look-up of the host's name
     * @throws java.net.SocketTimeoutException when that takes longer
     * @throws ProtocolException when the answer is not one of HTTP/1
     * @throws IOException when the server cannot be reached
     */
    public int send(Duration within) throws IOException {
        return send(within, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /**
     * The same with other trusted certificates.
     *
     * @param secure secures connections
     */
    int send(Duration within, SSLSocketFactory secure) throws IOException {
        try (Socket socket = open(new DeadlineSocket(within), secure)) {
            OutputStream out = socket.getOutputStream();
            out.write(head().getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
            return status(line(socket.getInputStream()));
        }
    }

    private String head() {
        StringBuilder head = new StringBuilder();
        head.append(method).append(' ').append(path()).append(" HTTP/1.1").append(END);
        Map<String, String> all = new TreeMap<>(headers);
        all.put("Host", target.getAuthority());
        all.put("Connection", "close");
        all.put("Content-Length", String.valueOf(body.length));
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append(END));
        return head.append(END).toString();
    }

    private String path() {
        String path = target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next >= 0 && next != '\n' && line.length() < LONGEST_LINE) {
            line.append((char) next);
            next = in.read();
        }
        return line.toString().stripTrailing();
    }

    private static int status(String line) throws ProtocolException {
        Matcher status = STATUS.matcher(line);
        if (!status.matches()) {
            throw new ProtocolException("The answer is not one of HTTP/1");
        }
        return Integer.parseInt(status.group(1));
    }

    private Socket open(DeadlineSocket socket, SSLSocketFactory secure) throws IOException {
        boolean isSecure = "https".equals(target.getScheme());
        int port = target.getPort() >= 0 ? target.getPort() : isSecure ? HTTPS : HTTP;
        try {
            socket.connectInTime(new InetSocketAddress(target.getHost(), port));
            return isSecure ? secured(socket, port, secure) : socket;
        } catch (IOException | RuntimeException failure) {
            socket.close();
            throw failure;
        }
    }

    /** The handshake follows with the first byte, within the same time. */
    private Socket secured(Socket socket, int port, SSLSocketFactory factory) throws IOException {
        SSLSocket secure = (SSLSocket) factory.createSocket(socket, target.getHost(), port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        return secure;
    }
}
