/** What a visitor's signals add up to: a pure fold, and the attributes that conditions read from it. */
@NullMarked
package org.openpersonalization.profile;

import org.jspecify.annotations.NullMarked;
