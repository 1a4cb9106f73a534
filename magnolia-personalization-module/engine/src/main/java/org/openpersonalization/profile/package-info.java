/** A visitor's profile: a pure fold over signals, and the attributes that conditions read from it. */
@NullMarked
package org.openpersonalization.profile;

import org.jspecify.annotations.NullMarked;
