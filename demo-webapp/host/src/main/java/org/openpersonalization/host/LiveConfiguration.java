package org.openpersonalization.host;

import info.magnolia.cms.filters.FilterManager;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.objectfactory.Components;
import info.magnolia.rendering.engine.DefaultRenderingEngine;
import info.magnolia.rendering.engine.RenderingEngine;
import info.magnolia.rendering.renderer.Renderer;
import info.magnolia.rendering.renderer.registry.RendererRegistry;
import info.magnolia.virtualuri.VirtualUriMapping;
import info.magnolia.virtualuri.VirtualUriRegistry;
import info.magnolia.virtualuri.mapping.DefaultVirtualUriMapping;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.openpersonalization.host.bean.BeanFiller;
import org.openpersonalization.host.rendering.ConfiguredRenderingEngine;

/** The configuration that takes effect while the host runs: engine, renderers, virtual addresses, filters. */
final class LiveConfiguration implements AutoCloseable {

    private static final String MODULES = "/modules";
    private static final String RENDERING = "/server/rendering";

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
    }

    /** What all modules have under one name, by its name; of two with the same name the later module's counts. */
    private static <T> Map<String, T> read(Session config, String folder, Class<T> type, BeanFiller beans)
            throws RepositoryException {
        Map<String, T> found = new LinkedHashMap<>();
        for (Node module : NodeUtil.getNodes(config.getNode(MODULES))) {
            if (module.hasNode(folder)) {
                for (Node node : NodeUtil.getNodes(module.getNode(folder))) {
                    found.put(node.getName(), bean(node, type, beans));
                }
            }
        }
        return found;
    }

    private static <T> T bean(Node node, Class<T> type, BeanFiller beans) throws RepositoryException {
        return type == VirtualUriMapping.class && !node.hasProperty("class")
                ? type.cast(beans.create(node, DefaultVirtualUriMapping.class))
                : beans.create(node, type);
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
