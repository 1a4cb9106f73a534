/** Nodes and properties that wrap others. */
@NullMarked
package info.magnolia.jcr.wrapper;

import org.jspecify.annotations.NullMarked;
