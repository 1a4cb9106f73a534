/** Observation of workspaces, and saves that observers can tell from others. */
@NullMarked
package org.openpersonalization.magnolia.observation;

import org.jspecify.annotations.NullMarked;
