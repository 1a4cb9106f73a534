package org.openpersonalization.web.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.function.Supplier;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.request.RequestContextReader;

/** Publishes the key program to caches outside. It names campaigns and pages, so that only trusted proxies may read it. */
public final class KeyProgramResource {

    private final RequestContextReader reader;
    private final Supplier<EdgeCache> edge;

    public KeyProgramResource(RequestContextReader reader, Supplier<EdgeCache> edge) {
        this.reader = reader;
        this.edge = edge;
    }

    /** As JSON. */
    public Answer json(HttpServletRequest request) throws Refusal {
        return Answer.ok(program(request));
    }

    /** As VCL. */
    public Answer vcl(HttpServletRequest request) throws Refusal {
        return Answer.ok(Answer.Body.text("text/plain", new VarnishProgram(program(request)).text()));
    }

    private KeyProgram program(HttpServletRequest request) throws Refusal {
        String contextPath = Objects.toString(request.getContextPath(), "");
        return (reader.isFromProxy(request) ? edge.get() : EdgeCache.none())
                .program(contextPath)
                .orElseThrow(() -> Refusal.of(HttpServletResponse.SC_NOT_FOUND, RequestCode.PROGRAM_UNKNOWN));
    }
}
