/** A visit with its profile, read within the budget of a request. */
@NullMarked
package org.openpersonalization.service.visitor.profile;

import org.jspecify.annotations.NullMarked;
