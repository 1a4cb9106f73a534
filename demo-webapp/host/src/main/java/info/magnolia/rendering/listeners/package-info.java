/** Listeners around the rendering of each node. */
@NullMarked
package info.magnolia.rendering.listeners;

import org.jspecify.annotations.NullMarked;
