/** Background jobs: one thread each, failures logged once. */
@NullMarked
package org.openpersonalization.service.job;

import org.jspecify.annotations.NullMarked;
