package org.openpersonalization.host.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An error with one line of text. */
public final class ErrorText {

    private ErrorText() {}

    public static void send(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().println(text);
    }
}
