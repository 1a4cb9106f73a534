package org.openpersonalization.service.visitor;

import java.time.Instant;
import java.util.Optional;

/**
 * The database as it is now.
 *
 * @param product the database with its version: {@code PostgreSQL 16.4}
 * @param schema the version of its tables, such as {@code 6}
 * @param newestSchema the newest version that this instance knows
 * @param time the database's clock; empty when the database runs in this process
 */
public record StoreFacts(String product, int schema, int newestSchema, Optional<Instant> time) {}
