package org.openpersonalization.host.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The form that asks for name and password at any address, with the token that its submission to the same address needs. */
public final class LoginForm {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Log in</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:22rem;margin:15vh auto;padding:0 1rem}
            label{display:block;margin-top:1rem}input{width:100%%;padding:.5rem;font:inherit;box-sizing:border-box}
            button{margin-top:1.5rem;padding:.5rem 1.5rem;font:inherit}</style></head>
            <body><main><h1>Log in</h1><form method="post" action="">
            <label>Name <input name="mgnlUserId" autocomplete="username" required autofocus></label>
            <label>Password <input name="mgnlUserPSWD" type="password" autocomplete="current-password" required></label>
            <input type="hidden" name="csrf" value="%s">
            <button>Log in</button></form></main></body></html>
            """;

    private final CsrfTokens tokens;

    @Inject
    public LoginForm(CsrfTokens tokens) {
        this.tokens = tokens;
    }

    /** Answers 401 with the form. */
    public void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = tokens.tokenFor(request, response);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(PAGE.formatted(attribute(token)));
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
