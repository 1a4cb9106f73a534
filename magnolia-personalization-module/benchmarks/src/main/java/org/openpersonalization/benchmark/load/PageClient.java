package org.openpersonalization.benchmark.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection of a browser without cookies that asks for a page again and again; costs less than the server. */
final class PageClient implements AutoCloseable {

    private static final String HEADERS =
            "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0\r\nAccept: text/html\r\n"
                    + "Accept-Language: en\r\n\r\n";
    private static final int BUFFER = 1 << 16;
    private static final int HEXADECIMAL = 16;

    private final URI shop;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    PageClient(URI shop) throws IOException {
        this.shop = shop;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(shop.getHost(), shop.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
    }

    /**
     * Gets a page.
     *
     * @return the bytes of its body
     * @throws IOException when the connection fails or the status is not 200
     */
    int get(String path) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + shop.getAuthority() + "\r\n" + HEADERS;
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        String status = line();
        if (!status.contains(" 200")) {
            throw new IOException("The page is not there [path=" + path + ", status=" + status + "]");
        }
        return body();
    }

    private int body() throws IOException {
        int length = -1;
        boolean isLast = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length =
                        Integer.parseInt(lower.substring(lower.indexOf(':') + 1).trim());
            }
            isLast |= lower.equals("connection: close");
        }
        int bytes = length >= 0 ? in.readNBytes(length).length : chunks();
        if (isLast) {
            close();
            connect();
        }
        return bytes;
    }

    private int chunks() throws IOException {
        int bytes = 0;
        for (int size = chunk(); size > 0; size = chunk()) {
            bytes += in.readNBytes(size).length;
            line();
        }
        line();
        return bytes;
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().trim(), HEXADECIMAL);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("The shop ended the connection");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
