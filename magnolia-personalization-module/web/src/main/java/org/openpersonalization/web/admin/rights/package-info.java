/** Requests of data subjects, and the stored data of one visitor. */
@NullMarked
package org.openpersonalization.web.admin.rights;

import org.jspecify.annotations.NullMarked;
