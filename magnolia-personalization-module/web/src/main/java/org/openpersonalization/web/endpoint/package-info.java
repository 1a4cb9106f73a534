/** The addresses under {@code /.personalization/} that visitors' browsers and headless front ends ask. */
@NullMarked
package org.openpersonalization.web.endpoint;

import org.jspecify.annotations.NullMarked;
