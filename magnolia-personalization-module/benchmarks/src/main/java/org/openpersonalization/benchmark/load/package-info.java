/** A load test of a running demo shop: CPU of the server process per request, for pages in turns. */
@NullMarked
package org.openpersonalization.benchmark.load;

import org.jspecify.annotations.NullMarked;
