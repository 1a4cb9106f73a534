package info.magnolia.module.delta;

import info.magnolia.module.InstallContext;
import javax.jcr.RepositoryException;

/** A task that works on the repository. */
public abstract class AbstractRepositoryTask extends AbstractTask {

    public AbstractRepositoryTask(String name, String description) {
        super(name, description);
    }

    @Override
    public void execute(InstallContext context) throws TaskExecutionException {
        try {
            doExecute(context);
        } catch (RepositoryException failure) {
            throw new TaskExecutionException(
                    "Could not execute task [" + getName() + "]: " + failure.getMessage(), failure);
        }
    }

    protected abstract void doExecute(InstallContext context) throws RepositoryException, TaskExecutionException;
}
