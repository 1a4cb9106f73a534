package org.openpersonalization.statistics.segment;

/** One of the questions that a report answers: did this variant change this goal in this segment? */
public record Question(Segment segment, String goal, String variant) {}
