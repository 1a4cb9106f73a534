/** Modules: how they are described, installed, started and stopped. */
@NullMarked
package info.magnolia.module;

import org.jspecify.annotations.NullMarked;
