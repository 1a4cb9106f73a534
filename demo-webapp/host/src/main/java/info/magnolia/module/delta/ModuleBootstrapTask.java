package info.magnolia.module.delta;

import info.magnolia.module.InstallContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.jcr.RepositoryException;
import org.openpersonalization.host.module.BootstrapFile;
import org.openpersonalization.host.module.ClassPathFolder;

/** Imports every file under {@code mgnl-bootstrap/<module>}, the shorter names, which are those of the parents, first. */
public class ModuleBootstrapTask extends AbstractRepositoryTask {

    public ModuleBootstrapTask() {
        super("Bootstrap", "Imports the module's bootstrap files");
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException, TaskExecutionException {
        String folder = "mgnl-bootstrap/" + context.getCurrentModuleDefinition().getName();
        try {
            List<String> names = new ArrayList<>(ClassPathFolder.list(folder, ".yaml"));
            names.sort(Comparator.comparingInt(String::length));
            for (String name : names) {
                BootstrapFile file = BootstrapFile.onClassPath("/" + folder + "/" + name);
                file.importInto(context.getJCRSession(file.workspace()));
            }
        } catch (IOException unreadable) {
            throw new TaskExecutionException("Bootstrap files cannot be listed [" + folder + "]", unreadable);
        }
    }
}
