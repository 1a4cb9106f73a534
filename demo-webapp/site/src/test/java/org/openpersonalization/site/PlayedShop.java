package org.openpersonalization.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openpersonalization.site.traffic.Backstage;

/** One demo with four weeks of played visitors for all test classes; a test asks for it with a parameter. */
final class PlayedShop implements AutoCloseable {

    private static final String SHOPPERS = "2800";

    private final Path folder;
    private final Process process;
    private final String address;

    private PlayedShop() throws IOException {
        folder = Files.createTempDirectory("played");
        process = DemoProcess.start("--port", "0", "--data", folder.toString(), "--traffic", SHOPPERS, "--seed", "1");
        String ready = DemoProcess.readyAddress(process);
        address = ready.substring(0, ready.length() - 1);
    }

    /** Without a slash at its end. */
    String address() {
        return address;
    }

    Backstage backstage(String name) {
        return Backstage.loggedIn(address, name);
    }

    /** The report of the experiment at the end of the played weeks, as JSON. */
    String report() throws IOException {
        return Files.readString(folder.resolve(DemoSite.REPORT));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** Hands it to tests. */
    static final class Extension implements ParameterResolver {

        private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(PlayedShop.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == PlayedShop.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(NAMESPACE).computeIfAbsent("played", key -> started(), PlayedShop.class);
        }

        private static PlayedShop started() {
            try {
                return new PlayedShop();
            } catch (IOException failure) {
                throw new IllegalStateException("The shop does not start", failure);
            }
        }
    }
}
