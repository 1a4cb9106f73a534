/** Jackrabbit on disk, and who may read what in it. */
@NullMarked
package org.openpersonalization.host.repository;

import org.jspecify.annotations.NullMarked;
