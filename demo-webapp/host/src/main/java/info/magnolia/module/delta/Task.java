package info.magnolia.module.delta;

import info.magnolia.module.InstallContext;

/** One step of an installation. */
public interface Task {

    String getName();

    String getDescription();

    void execute(InstallContext context) throws TaskExecutionException;
}
