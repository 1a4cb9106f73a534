/** The settings of front ends that show pages themselves. */
@NullMarked
package org.openpersonalization.magnolia.settings.delivery;

import org.jspecify.annotations.NullMarked;
