/** Renderers run a template script on a node. */
@NullMarked
package info.magnolia.rendering.renderer;

import org.jspecify.annotations.NullMarked;
