/** Definitions as plain beans that YAML or the repository fills. */
@NullMarked
package info.magnolia.rendering.template.configured;

import org.jspecify.annotations.NullMarked;
