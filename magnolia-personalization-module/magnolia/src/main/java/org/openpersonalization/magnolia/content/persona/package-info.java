/** Personas in the workspace {@code personalization}. */
@NullMarked
package org.openpersonalization.magnolia.content.persona;

import org.jspecify.annotations.NullMarked;
