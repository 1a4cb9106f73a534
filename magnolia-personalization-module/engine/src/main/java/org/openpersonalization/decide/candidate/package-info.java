/** The candidates of a component for one visit, each with the reason why it is shown or not. */
@NullMarked
package org.openpersonalization.decide.candidate;

import org.jspecify.annotations.NullMarked;
