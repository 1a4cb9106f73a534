package org.openpersonalization.service.edge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends {@code PURGE} requests with the groups in {@code Surrogate-Key}, at most 100 in each. A connection for each request: purges are
 * rare, and no thread stays.
 */
final class HttpPurgeSender implements PurgeSender {

    private static final int MILLIS = 2_000;
    private static final int MOST_GROUPS = 100;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final Pattern DONE = Pattern.compile("HTTP/1\\.[01] 2[0-9]{2}\\b.*");

    @Override
    public void purge(URI edge, Set<String> groups) throws IOException {
        List<String> all = new ArrayList<>(groups);
        for (int from = 0; from < all.size(); from += MOST_GROUPS) {
            send(edge, all.subList(from, Math.min(from + MOST_GROUPS, all.size())));
        }
    }

    private static void send(URI edge, List<String> groups) throws IOException {
        try (Socket socket = open(edge)) {
            OutputStream out = socket.getOutputStream();
            out.write(request(edge, groups).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String status = in.readLine();
            if (status == null || !DONE.matcher(status).matches()) {
                throw new IOException("A cache outside refuses a purge [edge=" + edge + ", answer=" + status + "]");
            }
        }
    }

    private static String request(URI edge, List<String> groups) {
        return "PURGE / HTTP/1.1\r\nHost: " + edge.getAuthority() + "\r\nSurrogate-Key: " + String.join(" ", groups)
                + "\r\nConnection: close\r\n\r\n";
    }

    private static Socket open(URI edge) throws IOException {
        boolean isSecure = "https".equals(edge.getScheme());
        int port = edge.getPort() >= 0 ? edge.getPort() : isSecure ? HTTPS : HTTP;
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(edge.getHost(), port), MILLIS);
        socket.setSoTimeout(MILLIS);
        return isSecure ? secured(socket, edge.getHost(), port) : socket;
    }

    private static Socket secured(Socket socket, String host, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secure = (SSLSocket) factory.createSocket(socket, host, port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        return secure;
    }
}
