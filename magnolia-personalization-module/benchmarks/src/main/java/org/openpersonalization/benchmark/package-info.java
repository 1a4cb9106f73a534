/** JMH benchmarks of the module beside its peers, and the tables that they fill. */
@NullMarked
package org.openpersonalization.benchmark;

import org.jspecify.annotations.NullMarked;
