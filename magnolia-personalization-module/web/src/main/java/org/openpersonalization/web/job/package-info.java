/** Work in the background: its threads, and what is logged when it fails. */
@NullMarked
package org.openpersonalization.web.job;

import org.jspecify.annotations.NullMarked;
