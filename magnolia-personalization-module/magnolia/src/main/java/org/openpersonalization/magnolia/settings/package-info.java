/** The settings of the module by feature, and their check as a whole. */
@NullMarked
package org.openpersonalization.magnolia.settings;

import org.jspecify.annotations.NullMarked;
