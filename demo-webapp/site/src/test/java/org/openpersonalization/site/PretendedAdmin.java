package org.openpersonalization.site;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The built admin app with the examples of {@code openapi.json} as responses of the API. Shows states that a site has only
 * after weeks, such as an experiment that is broken.
 */
final class PretendedAdmin implements BeforeAllCallback, AfterAllCallback {

    private static final Path SERVER = Path.of("..", "..", "webresources", "admin", "test", "server.mjs");
    private static final String APP = ".personalization-admin/";

    private @Nullable Process process;
    private String address = "";

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        ProcessBuilder server = new ProcessBuilder("node", SERVER.toString());
        server.environment().put("PORT", "0");
        process = server.start();
        address = DemoProcess.readyAddress(process);
    }

    /** The address of a section. */
    String section(String section) {
        return address + "#/" + section;
    }

    /** The same with other answers, such as {@code viewer}, {@code empty} or {@code conflict}. */
    String section(String stage, String section) {
        return address.replace(APP, stage + "/" + APP) + "#/" + section;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (process != null) {
            process.destroy();
        }
    }
}
