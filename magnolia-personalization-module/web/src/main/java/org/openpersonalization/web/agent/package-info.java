/** Tells browsers, systems and crawlers by the {@code User-Agent} header. */
@NullMarked
package org.openpersonalization.web.agent;

import org.jspecify.annotations.NullMarked;
