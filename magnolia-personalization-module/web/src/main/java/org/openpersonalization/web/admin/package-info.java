/** The admin app and its API under {@code /.personalization-admin/}: who may come in, what they reach, what is noted. */
@NullMarked
package org.openpersonalization.web.admin;

import org.jspecify.annotations.NullMarked;
