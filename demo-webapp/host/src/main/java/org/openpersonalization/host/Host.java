package org.openpersonalization.host;

import info.magnolia.cms.filters.FilterManager;
import info.magnolia.module.ModuleRegistry;
import info.magnolia.objectfactory.Components;
import info.magnolia.rendering.template.registry.TemplateDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.host.definition.AppRegistry;
import org.openpersonalization.host.definition.ContentTypeRegistry;
import org.openpersonalization.host.definition.DialogRegistry;
import org.openpersonalization.host.definition.Labels;
import org.openpersonalization.host.definition.LightModuleFiles;
import org.openpersonalization.host.definition.shape.DefinitionProblems;
import org.openpersonalization.host.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole stand-in: repository, modules, definitions, filters and web server. One at a time in a JVM.
 *
 * <pre>{@code
 * try (Host host = Host.start(HostSettings.publicInstance(folder))) {
 *     open(host.url("/home.html"));
 * }
 * }</pre>
 */
public final class Host implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Host.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final int port;
    private final String contextPath;

    private boolean stoppedCleanly = true;

    private Host(HostSettings settings) throws IOException, RepositoryException {
        try {
            Path folder = writable(settings.folder());
            parts.push(FolderLock.on(folder));
            WebServer server = WebServer.start(
                    new WebServer.Address(settings.port(), settings.contextPath()),
                    folder.resolve("work"),
                    new Modules(settings));
            parts.push(server);
            parts.push(new LiveConfiguration(settings.configurationDelay()));
            port = server.port();
            contextPath = settings.contextPath();
        } catch (IOException | RepositoryException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts everything.
     *
     * @throws HostStartException when the port is taken, or the folder can't be written or is in use
     */
    public static Host start(HostSettings settings) throws HostStartException {
        try {
            return new Host(settings);
        } catch (IOException | RepositoryException e) {
            throw new HostStartException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Path writable(Path folder) throws IOException {
        try {
            Files.createDirectories(folder.resolve("work"));
            Files.delete(Files.createTempFile(folder, "probe", ".tmp"));
            return folder;
        } catch (IOException e) {
            throw new IOException(
                    "Data folder can't be written [folder=" + folder + "]. Choose another one, or change its rights.",
                    e);
        }
    }

    private static void loadDefinitions() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        DefinitionProblems problems = Components.getComponent(DefinitionProblems.class);
        Components.getComponent(ModuleRegistry.class).getModuleDefinitions().forEach(module -> {
            LightModuleFiles files = new LightModuleFiles(loader, module.name(), problems);
            files.loadTemplates(Components.getComponent(TemplateDefinitionRegistry.class));
            files.loadDialogs(Components.getComponent(DialogRegistry.class));
            files.loadApps(Components.getComponent(AppRegistry.class));
            files.loadContentTypes(Components.getComponent(ContentTypeRegistry.class));
            files.checkFieldTypes();
            Components.getComponent(Labels.class).load(loader, module.name());
        });
    }

    public int port() {
        return port;
    }

    /** The address of a path below the context path. */
    public String url(String path) {
        return "http://127.0.0.1:" + port + contextPath + path;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            closeQuietly(parts.pop());
        }
    }

    /** Whether every part has stopped without a failure and without a thread that still runs; true while it runs. */
    public boolean stoppedCleanly() {
        return stoppedCleanly;
    }

    private void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) { // the other parts must be closed too
            stoppedCleanly = false;
            LOG.warn("A part did not stop cleanly", e);
        }
    }

    /** Repository, modules and definitions, inside the web application. */
    private static final class Modules implements WebServer.Application {

        private final HostSettings settings;
        private @Nullable HostRuntime runtime;

        Modules(HostSettings settings) {
            this.settings = settings;
        }

        @Override
        public FilterManager start() throws IOException, RepositoryException {
            runtime = HostRuntime.start(
                    settings.folder().resolve("repository"), settings.author(), settings.configurationDelay());
            loadDefinitions();
            return Components.getComponent(FilterManager.class);
        }

        @Override
        public void stop() {
            if (runtime != null) {
                runtime.close();
            }
        }
    }
}
