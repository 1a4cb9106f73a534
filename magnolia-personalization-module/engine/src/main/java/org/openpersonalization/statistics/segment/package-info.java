/** Results by segment: shrunk toward the whole, hidden where few visitors stand behind them, and told in words. */
@NullMarked
package org.openpersonalization.statistics.segment;

import org.jspecify.annotations.NullMarked;
