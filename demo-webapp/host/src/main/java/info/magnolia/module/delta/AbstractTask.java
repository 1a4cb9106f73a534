package info.magnolia.module.delta;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A task with a name. */
public abstract class AbstractTask implements Task {

    protected Logger log = LoggerFactory.getLogger(getClass());

    private final String name;
    private final String description;

    public AbstractTask(String name, String description) {
        this.name = name;
        this.description = description;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDescription() {
        return description;
    }
}
