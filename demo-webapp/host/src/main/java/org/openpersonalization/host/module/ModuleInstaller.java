package org.openpersonalization.host.module;

import info.magnolia.context.MgnlContext;
import info.magnolia.jcr.util.NodeTypes;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.module.DefaultModuleVersionHandler;
import info.magnolia.module.ModuleRegistry;
import info.magnolia.module.ModuleVersionHandler;
import info.magnolia.module.delta.Delta;
import info.magnolia.module.delta.Task;
import info.magnolia.module.delta.TaskExecutionException;
import info.magnolia.module.model.ModuleDefinition;
import info.magnolia.module.model.Version;
import info.magnolia.objectfactory.ComponentProvider;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs a module when it is new, updates it when its version is, and runs its start-up tasks. */
public final class ModuleInstaller {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleInstaller.class);

    private final ModuleRegistry modules;
    private final ComponentProvider components;

    public ModuleInstaller(ModuleRegistry modules, ComponentProvider components) {
        this.modules = modules;
        this.components = components;
    }

    /** Brings every module to its version; all changes of a module are saved together. */
    public void installAll() {
        for (ModuleDefinition module : modules.getModuleDefinitions()) {
            MgnlContext.doInSystemContext(
                    () -> {
                        install(module);
                        return true;
                    },
                    true);
        }
    }

    private void install(ModuleDefinition module) {
        HostInstallContext context = new HostInstallContext(module, modules);
        ModuleVersionHandler handler = handler(module);
        Version installed = handler.getCurrentlyInstalled(context);
        try {
            for (Delta delta : handler.getDeltas(context, installed)) {
                LOG.info("{} [module={}, version={}]", delta.getDescription(), module.name(), delta.getVersion());
                execute(delta, context);
            }
            execute(handler.getStartupDelta(context), context);
            if (installed == null || module.version().isStrictlyAfter(installed)) {
                noteVersion(module, context);
            }
            context.saveAll();
        } catch (RepositoryException | TaskExecutionException failure) {
            throw new IllegalStateException(
                    "Module cannot be installed [module=" + module.name() + "]: " + failure.getMessage(), failure);
        }
    }

    private ModuleVersionHandler handler(ModuleDefinition module) {
        String name = module.versionHandler();
        Class<?> type = name == null ? DefaultModuleVersionHandler.class : Classes.named(name, module.name());
        return (ModuleVersionHandler) components.newInstance(type);
    }

    private static void execute(Delta delta, HostInstallContext context) throws TaskExecutionException {
        for (Task task : delta.getTasks()) {
            task.execute(context);
        }
    }

    private static void noteVersion(ModuleDefinition module, HostInstallContext context) throws RepositoryException {
        Node root = context.getConfigJCRSession().getRootNode();
        Node node = NodeUtil.createPath(root, "modules/" + module.name(), NodeTypes.Content.NAME);
        node.setProperty("version", module.version().toString());
    }
}
