/** Background jobs: the only package that starts threads, in one pool, with failures logged once. */
@NullMarked
package org.openpersonalization.service.job;

import org.jspecify.annotations.NullMarked;
