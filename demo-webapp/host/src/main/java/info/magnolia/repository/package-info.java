/** The repository and its workspaces. */
@NullMarked
package info.magnolia.repository;

import org.jspecify.annotations.NullMarked;
