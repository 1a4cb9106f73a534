/** Checks of an installation, which run in parallel and return codes with fields. */
@NullMarked
package org.openpersonalization.service.installation;

import org.jspecify.annotations.NullMarked;
