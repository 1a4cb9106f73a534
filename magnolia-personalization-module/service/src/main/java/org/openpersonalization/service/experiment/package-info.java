/** Drafts, life cycle, guardrails, promotion and replication of experiments, with the ports that they need. */
@NullMarked
package org.openpersonalization.service.experiment;

import org.jspecify.annotations.NullMarked;
