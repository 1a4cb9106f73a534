package info.magnolia.module;

import info.magnolia.module.model.ModuleDefinition;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** The parameters of a task. */
public interface InstallContext {

    void info(String message);

    void warn(String message);

    void error(String message, Throwable cause);

    ModuleDefinition getCurrentModuleDefinition();

    boolean isModuleRegistered(String name);

    Session getJCRSession(String workspace) throws RepositoryException;

    Session getConfigJCRSession() throws RepositoryException;
}
