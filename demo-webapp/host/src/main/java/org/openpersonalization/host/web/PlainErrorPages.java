package org.openpersonalization.host.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Error pages that say no more than the status. Must be public with a public constructor, because Tomcat makes it. */
public final class PlainErrorPages extends ErrorReportValve {

    public PlainErrorPages() {}

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(page(status));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            getContainer().getLogger().debug("Error page could not be sent", e);
        }
    }

    private static String page(int status) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + status + "</title></head>"
                + "<body><h1>" + status + "</h1><p>" + meaning(status) + "</p></body></html>";
    }

    private static String meaning(int status) {
        return switch (status) {
            case 400 -> "The request can't be understood.";
            case 401 -> "Please log in.";
            case 403 -> "This is not allowed.";
            case 404 -> "Not found.";
            case 405 -> "This method is not allowed here.";
            case 413 -> "The request is too large.";
            case 414 -> "The address is too long.";
            case 415 -> "This kind of content is not taken here.";
            case 429 -> "Too many requests.";
            case 431 -> "The headers are too large.";
            case 501 -> "This method is not known.";
            default -> status < 500 ? "The request can't be answered." : "Something went wrong on our side.";
        };
    }
}
