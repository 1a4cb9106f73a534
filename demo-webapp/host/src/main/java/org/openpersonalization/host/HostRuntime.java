package org.openpersonalization.host;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.init.MagnoliaConfigurationProperties;
import info.magnolia.module.model.ModuleDefinition;
import info.magnolia.objectfactory.ComponentProvider;
import info.magnolia.objectfactory.Components;
import info.magnolia.repository.RepositoryConstants;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.jcr.RepositoryException;
import org.openpersonalization.host.bean.BeanFiller;
import org.openpersonalization.host.module.ConfigurationWatch;
import org.openpersonalization.host.module.InstalledModules;
import org.openpersonalization.host.module.ModuleInstaller;
import org.openpersonalization.host.module.ModuleLife;
import org.openpersonalization.host.repository.JackrabbitRepositoryManager;

/**
 * Repository, components and modules, started in this order and stopped in the reverse one. One at a time in a JVM,
 * because Magnolia's API has statics.
 */
public final class HostRuntime implements AutoCloseable {

    private static final String HOME = "magnolia.home";
    /** The page cache is flushed somewhat later than a module restarts. */
    private static final String FLUSH_MILLIS = "host.cacheFlushMillis";

    private final JackrabbitRepositoryManager repositories;
    private final ModuleLife life;
    private final ConfigurationWatch watch;

    private HostRuntime(JackrabbitRepositoryManager repositories, ModuleLife life, ConfigurationWatch watch) {
        this.repositories = repositories;
        this.life = life;
        this.watch = watch;
    }

    /**
     * Starts.
     *
     * @param folder where the repository is, or is made
     * @param author whether this is an author instance
     * @param configurationDelay how long after a change a module restarts
     */
    public static HostRuntime start(Path folder, boolean author, Duration configurationDelay)
            throws RepositoryException, IOException {
        JackrabbitRepositoryManager repositories = JackrabbitRepositoryManager.open(folder);
        try {
            repositories.createWorkspace(RepositoryConstants.CONFIG);
            repositories.createWorkspace(RepositoryConstants.WEBSITE);
            repositories.createWorkspace(RepositoryConstants.USER_ROLES);
            Map<String, String> own = Map.of(
                    HOME,
                    folder.toAbsolutePath().toString(),
                    FLUSH_MILLIS,
                    Long.toString(configurationDelay
                            .plus(configurationDelay.dividedBy(4))
                            .toMillis()));
            MagnoliaConfigurationProperties properties = key -> own.getOrDefault(key, System.getProperty(key));
            return start(repositories, author, properties, configurationDelay);
        } catch (RepositoryException | RuntimeException failure) {
            repositories.close();
            throw failure;
        }
    }

    private static HostRuntime start(
            JackrabbitRepositoryManager repositories,
            boolean author,
            MagnoliaConfigurationProperties properties,
            Duration delay)
            throws RepositoryException {
        InstalledModules modules = InstalledModules.onClassPath();
        ServerConfiguration server = new ServerConfiguration();
        server.setAdmin(author);
        Injector injector = Guice.createInjector(
                Stage.DEVELOPMENT, new ComponentBindings(modules, repositories, server, properties).withConfigurers());
        ComponentProvider components = new GuiceComponentProvider(injector);
        Components.setComponentProvider(components);
        new ModuleInstaller(modules, components).installAll();
        ModuleLife life = new ModuleLife(modules, components, new BeanFiller(components));
        life.startAll();
        ConfigurationWatch watch = new ConfigurationWatch(life, delay);
        for (ModuleDefinition module : modules.getModuleDefinitions()) {
            watch.watch(module);
        }
        return new HostRuntime(repositories, life, watch);
    }

    @Override
    public void close() {
        watch.close();
        life.stopAll();
        Components.setComponentProvider(null);
        repositories.close();
    }
}
