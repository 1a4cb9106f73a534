package org.openpersonalization.host;

import info.magnolia.cms.filters.FilterManager;
import info.magnolia.cms.i18n.DefaultI18nContentSupport;
import info.magnolia.cms.i18n.I18nContentSupport;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.objectfactory.Components;
import info.magnolia.rendering.engine.DefaultRenderingEngine;
import info.magnolia.rendering.engine.RenderingEngine;
import info.magnolia.rendering.renderer.Renderer;
import info.magnolia.rendering.renderer.registry.RendererRegistry;
import info.magnolia.virtualuri.VirtualUriMapping;
import info.magnolia.virtualuri.VirtualUriRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.openpersonalization.host.bean.BeanFiller;
import org.openpersonalization.host.rendering.ConfiguredRenderingEngine;
import org.openpersonalization.host.rendering.SiteLanguages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The configuration that takes effect while the host runs: engine, renderers, virtual addresses, filters. */
final class LiveConfiguration implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveConfiguration.class);
    private static final String MODULES = "/modules";
    private static final String RENDERING = "/server/rendering";
    private static final String LANGUAGES = MODULES + "/site/config/site/i18n";

    private final List<WatchedConfiguration> watched;

    LiveConfiguration(Duration delay) throws RepositoryException {
        BeanFiller beans = new BeanFiller(Components.getComponentProvider());
        FilterManager filters = Components.getComponent(FilterManager.class);
        watched = List.of(
                new WatchedConfiguration(MODULES, config -> readModules(config, beans), delay),
                new WatchedConfiguration(RENDERING, config -> readEngine(config, beans), delay),
                new WatchedConfiguration(
                        FilterManager.SERVER_FILTERS, config -> filters.startUsingConfiguredFilters(), delay));
    }

    private static void readModules(Session config, BeanFiller beans) throws RepositoryException {
        Components.getComponent(RendererRegistry.class).replaceAll(read(config, "renderers", Renderer.class, beans));
        Components.getComponent(VirtualUriRegistry.class)
                .replaceAll(List.copyOf(read(config, "virtualUriMappings", VirtualUriMapping.class, beans)
                        .values()));
        Components.getComponent(SiteLanguages.class).replace(languages(config, beans));
    }

    /** The site's own node; without it there is one language. */
    private static I18nContentSupport languages(Session config, BeanFiller beans) throws RepositoryException {
        return config.nodeExists(LANGUAGES)
                ? beans.create(config.getNode(LANGUAGES), I18nContentSupport.class)
                : new DefaultI18nContentSupport();
    }

    /** The nodes of all modules under one folder, by name; of two with the same name the later module's counts. */
    private static <T> Map<String, T> read(Session config, String folder, Class<T> type, BeanFiller beans)
            throws RepositoryException {
        Map<String, T> found = new LinkedHashMap<>();
        for (Node module : NodeUtil.getNodes(config.getNode(MODULES))) {
            if (module.hasNode(folder)) {
                for (Node node : NodeUtil.getNodes(module.getNode(folder))) {
                    bean(node, type, beans).ifPresent(bean -> found.put(name(node), bean));
                }
            }
        }
        return found;
    }

    /** The type is an interface, so a node without a class is left out, as Magnolia does. */
    private static <T> Optional<T> bean(Node node, Class<T> type, BeanFiller beans) throws RepositoryException {
        if (node.hasProperty("class")) {
            return Optional.of(beans.create(node, type));
        }
        LOG.warn("Configuration names no class, leaving it out [node={}, type={}]", node.getPath(), type.getName());
        return Optional.empty();
    }

    private static String name(Node node) {
        return NodeUtil.getName(node);
    }

    private static void readEngine(Session config, BeanFiller beans) throws RepositoryException {
        Node node = config.getNode(RENDERING + "/engine");
        RenderingEngine engine = node.hasProperty("class")
                ? beans.create(node, RenderingEngine.class)
                : beans.create(node, DefaultRenderingEngine.class);
        Components.getComponent(ConfiguredRenderingEngine.class).replace(engine);
    }

    @Override
    public void close() {
        watched.forEach(WatchedConfiguration::close);
    }
}
