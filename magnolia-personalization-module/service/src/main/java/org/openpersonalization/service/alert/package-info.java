/** Alerts: conditions of the site that need a person, each told once. */
@NullMarked
package org.openpersonalization.service.alert;

import org.jspecify.annotations.NullMarked;
