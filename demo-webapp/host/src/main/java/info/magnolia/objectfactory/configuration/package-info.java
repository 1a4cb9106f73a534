/** What a module asks of the component provider. */
@NullMarked
package info.magnolia.objectfactory.configuration;

import org.jspecify.annotations.NullMarked;
