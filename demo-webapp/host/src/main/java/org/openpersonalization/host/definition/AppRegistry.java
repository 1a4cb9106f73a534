package org.openpersonalization.host.definition;

import info.magnolia.config.registry.AbstractRegistry;
import jakarta.inject.Singleton;

/** All apps by id. */
@Singleton
public final class AppRegistry extends AbstractRegistry<AppDefinition> {}
