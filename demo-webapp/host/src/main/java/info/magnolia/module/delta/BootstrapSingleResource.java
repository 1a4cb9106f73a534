package info.magnolia.module.delta;

import info.magnolia.module.InstallContext;
import javax.jcr.RepositoryException;
import org.openpersonalization.host.module.BootstrapFile;

/** Imports one bootstrap file from the class path. */
public class BootstrapSingleResource extends AbstractRepositoryTask {

    private final String resource;

    public BootstrapSingleResource(String name, String description, String resource) {
        super(name, description);
        this.resource = resource;
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        BootstrapFile file = BootstrapFile.onClassPath(resource);
        file.importInto(context.getJCRSession(file.workspace()));
    }
}
