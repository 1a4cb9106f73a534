/** Benchmarks of counting, of reports, and of the heap that profiles and counts take, on an SQLite file. */
@NullMarked
package org.openpersonalization.benchmark.stored;

import org.jspecify.annotations.NullMarked;
