/** Magnolia's shells around the filter and the servlet. */
@NullMarked
package org.openpersonalization.magnolia.web;

import org.jspecify.annotations.NullMarked;
