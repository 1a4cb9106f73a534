package info.magnolia.module.delta;

import info.magnolia.module.model.Version;
import java.util.List;

/** The tasks that lead to a version. */
public interface Delta {

    Version getVersion();

    String getDescription();

    List<Task> getTasks();
}
