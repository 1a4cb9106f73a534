package org.openpersonalization.magnolia.runtime;

import java.util.Optional;
import java.util.function.Function;
import org.openpersonalization.magnolia.ProfileStores;
import org.openpersonalization.magnolia.catalogue.SiteComponents;
import org.openpersonalization.magnolia.content.Definitions;

/**
 * Content, templates and database of a site.
 *
 * @param definitions compiled content
 * @param components personalized components
 * @param templates the site's own template of a path; empty for the module's
 * @param stores opens the database
 */
public record Site(
        Definitions definitions,
        SiteComponents components,
        Function<String, Optional<String>> templates,
        ProfileStores stores) {}
