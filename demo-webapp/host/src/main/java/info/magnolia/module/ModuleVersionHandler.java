package info.magnolia.module;

import info.magnolia.module.delta.Delta;
import info.magnolia.module.model.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings a module from the installed version to the present one. */
public interface ModuleVersionHandler {

    /** The version that the repository was last brought to; null when the module was never installed. */
    @Nullable
    Version getCurrentlyInstalled(InstallContext context);

    List<Delta> getDeltas(InstallContext context, @Nullable Version from);

    Delta getStartupDelta(InstallContext context);
}
