package info.magnolia.module.delta;

import info.magnolia.module.InstallContext;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;

/** Does something if a node is there, and perhaps something else if it is not. */
public class NodeExistsDelegateTask extends AbstractRepositoryTask {

    private final String workspace;
    private final String path;
    private final Task ifTrue;
    private final @Nullable Task ifFalse;

    public NodeExistsDelegateTask(String name, String description, String workspace, String path, Task ifTrue) {
        this(name, description, workspace, path, ifTrue, null);
    }

    public NodeExistsDelegateTask(
            String name, String description, String workspace, String path, Task ifTrue, @Nullable Task ifFalse) {
        super(name, description);
        this.workspace = workspace;
        this.path = path;
        this.ifTrue = ifTrue;
        this.ifFalse = ifFalse;
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException, TaskExecutionException {
        if (context.getJCRSession(workspace).nodeExists(path)) {
            ifTrue.execute(context);
        } else if (ifFalse != null) {
            ifFalse.execute(context);
        }
    }
}
