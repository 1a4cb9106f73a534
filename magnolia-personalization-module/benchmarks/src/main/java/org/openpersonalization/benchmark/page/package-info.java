/** Benchmarks of the module's part in one page. */
@NullMarked
package org.openpersonalization.benchmark.page;

import org.jspecify.annotations.NullMarked;
