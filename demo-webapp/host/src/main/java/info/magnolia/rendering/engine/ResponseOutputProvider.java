package info.magnolia.rendering.engine;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** Output into a response; the response's writer is asked for only when something is written. */
public class ResponseOutputProvider implements OutputProvider {

    private final HttpServletResponse response;

    public ResponseOutputProvider(HttpServletResponse response) {
        this.response = response;
    }

    @Override
    public Appendable getAppendable() throws IOException {
        return response.getWriter();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return response.getOutputStream();
    }
}
