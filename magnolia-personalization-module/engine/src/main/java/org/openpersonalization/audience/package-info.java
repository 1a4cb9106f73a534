/** The condition language: who belongs to an audience, decided from attributes. */
@NullMarked
package org.openpersonalization.audience;

import org.jspecify.annotations.NullMarked;
