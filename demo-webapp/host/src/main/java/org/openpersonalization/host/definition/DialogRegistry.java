package org.openpersonalization.host.definition;

import info.magnolia.config.registry.AbstractRegistry;
import jakarta.inject.Singleton;

/** All dialogs by id. */
@Singleton
public final class DialogRegistry extends AbstractRegistry<DialogDefinition> {}
