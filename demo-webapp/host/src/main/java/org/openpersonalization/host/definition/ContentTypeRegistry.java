package org.openpersonalization.host.definition;

import info.magnolia.config.registry.AbstractRegistry;
import jakarta.inject.Singleton;

/** All content types by id. */
@Singleton
public final class ContentTypeRegistry extends AbstractRegistry<ContentTypeDefinition> {}
