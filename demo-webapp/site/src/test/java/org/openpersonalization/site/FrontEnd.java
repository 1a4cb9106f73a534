package org.openpersonalization.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The front end of plain Node over a running shop. */
final class FrontEnd implements AutoCloseable {

    private static final Path SERVER = Path.of("..", "headless", "server.mjs");
    private static final String READY = "Front end: ";

    private final Process process;
    private final String address;

    private FrontEnd(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static FrontEnd over(Site site) throws IOException {
        String cms = site.url("/");
        return over(cms.substring(0, cms.length() - 1));
    }

    /** @param cms the address of the CMS without a slash at its end */
    static FrontEnd over(String cms) throws IOException {
        Process process = new ProcessBuilder("node", SERVER.toString(), "--port", "0", "--cms", cms)
                .redirectErrorStream(true)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null || !line.startsWith(READY)) {
            process.destroy();
            throw new IllegalStateException("The front end does not start: " + line);
        }
        return new FrontEnd(process, line.substring(READY.length(), line.indexOf("/ over")));
    }

    int port() {
        return URI.create(address).getPort();
    }

    String url(String path) {
        return address + path;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
