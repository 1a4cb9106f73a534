/** Settings of profiles and of rate limits. */
@NullMarked
package org.openpersonalization.magnolia.settings.visitor;

import org.jspecify.annotations.NullMarked;
