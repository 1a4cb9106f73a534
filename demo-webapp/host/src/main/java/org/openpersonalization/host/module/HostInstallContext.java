package org.openpersonalization.host.module;

import info.magnolia.context.MgnlContext;
import info.magnolia.module.InstallContext;
import info.magnolia.module.ModuleRegistry;
import info.magnolia.module.model.ModuleDefinition;
import info.magnolia.repository.RepositoryConstants;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions of one installation, saved together at its end. */
final class HostInstallContext implements InstallContext {

    private static final Logger LOG = LoggerFactory.getLogger(HostInstallContext.class);

    private final ModuleDefinition module;
    private final ModuleRegistry modules;
    private final Set<String> workspaces = new LinkedHashSet<>();

    HostInstallContext(ModuleDefinition module, ModuleRegistry modules) {
        this.module = module;
        this.modules = modules;
    }

    @Override
    public void info(String message) {
        LOG.info("{} [module={}]", message, module.name());
    }

    @Override
    public void warn(String message) {
        LOG.warn("{} [module={}]", message, module.name());
    }

    @Override
    public void error(String message, Throwable cause) {
        LOG.error("{} [module={}]", message, module.name(), cause);
    }

    @Override
    public ModuleDefinition getCurrentModuleDefinition() {
        return module;
    }

    @Override
    public boolean isModuleRegistered(String name) {
        return modules.isModuleRegistered(name);
    }

    @Override
    public Session getJCRSession(String workspace) throws RepositoryException {
        workspaces.add(workspace);
        return MgnlContext.getJCRSession(workspace);
    }

    @Override
    public Session getConfigJCRSession() throws RepositoryException {
        return getJCRSession(RepositoryConstants.CONFIG);
    }

    void saveAll() throws RepositoryException {
        for (String workspace : workspaces) {
            MgnlContext.getJCRSession(workspace).save();
        }
    }
}
