/** Requests of data subjects: their register, and the erasure of a person's data. */
@NullMarked
package org.openpersonalization.service.privacy.request;

import org.jspecify.annotations.NullMarked;
