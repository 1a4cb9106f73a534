package org.openpersonalization.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openpersonalization.site.traffic.Backstage;

/** One demo with four weeks of played visitors for all test classes; a test asks for it with a parameter. */
final class PlayedShop implements AutoCloseable {

    private static final String SHOPPERS = "4000";

    private final List<Process> started = new ArrayList<>();
    private final Path folder;
    private final String address;

    private PlayedShop() throws IOException {
        folder = Files.createTempDirectory("played");
        address = play("many", SHOPPERS, "1");
    }

    /** Without a slash at its end. */
    String address() {
        return address;
    }

    Backstage backstage(String name) {
        return Backstage.loggedIn(address, name);
    }

    /**
     * Starts another shop with played visitors.
     *
     * @return its address, without a slash at its end
     */
    String play(String name, String shoppers, String seed) throws IOException {
        Process process = DemoProcess.start(
                "--port", "0", "--data", folder.resolve(name).toString(), "--traffic", shoppers, "--seed", seed);
        started.add(process);
        String ready = DemoProcess.readyAddress(process);
        return ready.substring(0, ready.length() - 1);
    }

    @Override
    public void close() {
        started.forEach(Process::destroy);
        started.forEach(process -> process.onExit().join());
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
