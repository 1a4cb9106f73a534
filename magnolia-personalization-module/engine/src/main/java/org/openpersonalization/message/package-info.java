/** Messages as codes with typed fields; the catalogue of the service module holds their texts by language. */
@NullMarked
package org.openpersonalization.message;

import org.jspecify.annotations.NullMarked;
