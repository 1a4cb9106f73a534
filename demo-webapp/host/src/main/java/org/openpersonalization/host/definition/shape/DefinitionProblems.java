package org.openpersonalization.host.definition.shape;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The problems of all definitions, as Magnolia's Definitions app lists them. Each is logged once, when it is found. */
@Singleton
public final class DefinitionProblems {

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionProblems.class);

    private final Collection<DefinitionProblem> found = new CopyOnWriteArrayList<>();

    /** Adds a problem. */
    public void add(DefinitionProblem problem) {
        LOG.warn("Definition has a problem [{}]", problem);
        found.add(problem);
    }

    /** All problems so far, in the order in which they were found. */
    public List<DefinitionProblem> all() {
        return List.copyOf(found);
    }
}
