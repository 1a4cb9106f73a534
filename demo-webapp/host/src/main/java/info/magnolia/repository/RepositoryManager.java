package info.magnolia.repository;

import java.util.Collection;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Gives sessions and creates workspaces. */
public interface RepositoryManager {

    /** Name of the user who may do everything. */
    String SYSTEM_USER = "system";

    /** A session with all rights. */
    Session getSystemSession(String workspace) throws RepositoryException;

    /** A session with the rights of a user. */
    Session getSession(String workspace, String user) throws RepositoryException;

    boolean hasWorkspace(String workspace) throws RepositoryException;

    Collection<String> getWorkspaceNames();

    /** Creates the workspace if it is not there yet. */
    void createWorkspace(String workspace) throws RepositoryException;

    /** Registers node types from a file in compact notation on the class path; known ones are replaced. */
    void registerNodeTypes(String classPathResource) throws RepositoryException;
}
