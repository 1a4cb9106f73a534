package org.openpersonalization.host.module;

import info.magnolia.context.MgnlContext;
import info.magnolia.module.ModuleLifecycle;
import info.magnolia.module.ModuleLifecycleContext;
import info.magnolia.module.ModuleRegistry;
import info.magnolia.module.model.ModuleDefinition;
import info.magnolia.objectfactory.ComponentProvider;
import info.magnolia.repository.RepositoryConstants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.openpersonalization.host.bean.BeanFiller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills the beans of modules from {@code config:/modules/<name>/config}, starts and stops them. */
public final class ModuleLife {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleLife.class);

    /** The system property with the name of a module that is installed and not started, to measure the others. */
    private static final String LEFT_OUT = "host.leftOut";

    private final ModuleRegistry modules;
    private final ComponentProvider components;
    private final BeanFiller beans;

    public ModuleLife(ModuleRegistry modules, ComponentProvider components, BeanFiller beans) {
        this.modules = modules;
        this.components = components;
        this.beans = beans;
    }

    /** Starts every module in order. */
    public void startAll() {
        modules.getModuleDefinitions().forEach(module -> start(module, ModuleLifecycleContext.PHASE_SYSTEM_STARTUP));
    }

    /** Stops every module, the last one first. */
    public void stopAll() {
        List<ModuleDefinition> reverse = new ArrayList<>(modules.getModuleDefinitions());
        Collections.reverse(reverse);
        reverse.forEach(module -> stop(module, ModuleLifecycleContext.PHASE_SYSTEM_SHUTDOWN));
    }

    /** Stops a module, fills its bean again and starts it. */
    public void restart(ModuleDefinition module) {
        LOG.info("Module restarts, its configuration has changed [module={}]", module.name());
        stop(module, ModuleLifecycleContext.PHASE_MODULE_RESTART);
        start(module, ModuleLifecycleContext.PHASE_MODULE_RESTART);
    }

    private void start(ModuleDefinition module, int phase) {
        if (module.className() == null || module.name().equals(System.getProperty(LEFT_OUT))) {
            return;
        }
        MgnlContext.doInSystemContext(
                () -> {
                    Object bean = bean(module);
                    fill(module, bean);
                    if (bean instanceof ModuleLifecycle lifecycle) {
                        lifecycle.start(new Phase(module, phase));
                    }
                    return true;
                },
                true);
    }

    private void stop(ModuleDefinition module, int phase) {
        if (module.className() == null) {
            return;
        }
        MgnlContext.doInSystemContext(
                () -> {
                    if (bean(module) instanceof ModuleLifecycle lifecycle) {
                        lifecycle.stop(new Phase(module, phase));
                    }
                    return true;
                },
                true);
    }

    private Object bean(ModuleDefinition module) {
        return components.getComponent(Classes.named(String.valueOf(module.className()), module.name()));
    }

    private void fill(ModuleDefinition module, Object bean) {
        try {
            Session config = MgnlContext.getJCRSession(RepositoryConstants.CONFIG);
            String path = "/modules/" + module.name() + "/config";
            if (config.nodeExists(path)) {
                beans.fill(bean, config.getNode(path));
            }
        } catch (RepositoryException unavailable) {
            throw new IllegalStateException(
                    "Module configuration cannot be read [module=" + module.name() + "]", unavailable);
        }
    }

    private record Phase(ModuleDefinition module, int phase) implements ModuleLifecycleContext {
        @Override
        public ModuleDefinition getCurrentModuleDefinition() {
            return module;
        }

        @Override
        public int getPhase() {
            return phase;
        }
    }
}
