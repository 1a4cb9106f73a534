package info.magnolia.module;

import info.magnolia.jcr.util.PropertyUtil;
import info.magnolia.module.delta.Delta;
import info.magnolia.module.delta.DeltaBuilder;
import info.magnolia.module.delta.Task;
import info.magnolia.module.model.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs by tasks, updates by registered deltas. */
public abstract class AbstractModuleVersionHandler implements ModuleVersionHandler {

    protected Logger log = LoggerFactory.getLogger(getClass());

    private final List<Delta> updates = new ArrayList<>();

    public AbstractModuleVersionHandler() {}

    /** Adds the update to a version. */
    protected void register(Delta delta) {
        updates.add(delta);
    }

    @Override
    public @Nullable Version getCurrentlyInstalled(InstallContext context) {
        try {
            Session config = context.getConfigJCRSession();
            String path = "/modules/" + context.getCurrentModuleDefinition().getName();
            String version = config.nodeExists(path) ? PropertyUtil.getString(config.getNode(path), "version") : null;
            return version == null ? null : Version.parseVersion(version);
        } catch (RepositoryException unavailable) {
            throw new IllegalStateException("The installed version cannot be read", unavailable);
        }
    }

    @Override
    public List<Delta> getDeltas(InstallContext context, @Nullable Version from) {
        return from == null ? List.of(getInstall(context)) : getUpdateDeltas(context, from);
    }

    @Override
    public Delta getStartupDelta(InstallContext context) {
        return DeltaBuilder.startup(context.getCurrentModuleDefinition(), getStartupTasks(context));
    }

    protected List<Delta> getUpdateDeltas(InstallContext context, Version from) {
        Version to = context.getCurrentModuleDefinition().getVersion();
        if (!to.isStrictlyAfter(from)) {
            return List.of();
        }
        List<Delta> deltas = new ArrayList<>();
        updates.stream()
                .filter(delta -> delta.getVersion().isStrictlyAfter(from))
                .filter(delta -> !delta.getVersion().isStrictlyAfter(to))
                .sorted(Comparator.comparing(Delta::getVersion, AbstractModuleVersionHandler::compare))
                .forEach(deltas::add);
        deltas.add(DeltaBuilder.update(to, "Default update").addTasks(getDefaultUpdateTasks(to)));
        return deltas;
    }

    private static int compare(Version left, Version right) {
        return left.isStrictlyAfter(right) ? 1 : right.isStrictlyAfter(left) ? -1 : 0;
    }

    protected Delta getInstall(InstallContext context) {
        return DeltaBuilder.install(context.getCurrentModuleDefinition().getVersion(), "Install")
                .addTasks(getBasicInstallTasks(context))
                .addTasks(getExtraInstallTasks(context));
    }

    protected List<Task> getDefaultUpdateTasks(Version forVersion) {
        return new ArrayList<>();
    }

    protected abstract List<Task> getBasicInstallTasks(InstallContext context);

    protected List<Task> getExtraInstallTasks(InstallContext context) {
        return new ArrayList<>();
    }

    protected List<Task> getStartupTasks(InstallContext context) {
        return new ArrayList<>();
    }
}
