/** Names of constants in stored texts, JSON and addresses. */
@NullMarked
package org.openpersonalization.label;

import org.jspecify.annotations.NullMarked;
