/** Background jobs: one pool of threads for all, failures logged once. No other package starts a thread. */
@NullMarked
package org.openpersonalization.service.job;

import org.jspecify.annotations.NullMarked;
