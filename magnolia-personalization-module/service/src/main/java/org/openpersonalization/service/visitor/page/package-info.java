/** A visit of a page: its exposures, observation and the traits by which results are read. */
@NullMarked
package org.openpersonalization.service.visitor.page;

import org.jspecify.annotations.NullMarked;
