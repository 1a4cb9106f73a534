/** Whether visitors were split as intended; if not, no result of the test can be believed. */
@NullMarked
package org.openpersonalization.statistics.balance;

import org.jspecify.annotations.NullMarked;
