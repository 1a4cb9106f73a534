/** Stores of consent evidence, verifications on demand, and the data of one visitor. */
@NullMarked
package org.openpersonalization.service.privacy;

import org.jspecify.annotations.NullMarked;
