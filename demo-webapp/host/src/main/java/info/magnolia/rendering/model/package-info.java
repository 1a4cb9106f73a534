/** Models give templates what the content alone does not. */
@NullMarked
package info.magnolia.rendering.model;

import org.jspecify.annotations.NullMarked;
