/** Configuration of the component provider by modules. */
@NullMarked
package info.magnolia.objectfactory.configuration;

import org.jspecify.annotations.NullMarked;
