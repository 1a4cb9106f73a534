/** Components by Guice. */
@NullMarked
package info.magnolia.objectfactory.guice;

import org.jspecify.annotations.NullMarked;
