package org.openpersonalization.report.reading;

import java.util.Set;
import org.openpersonalization.message.MessageCode;

/** Verdicts, advice, forecasts and states of a comparison, each with the fields of its text. */
public enum ReportCode implements MessageCode {
    BROKEN,
    HARMED("variant", "goal", "change"),
    STOPPED("variant", "goal", "change", "tolerance"),
    TOO_FEW("variant", "control", "goal"),
    TOO_EARLY("days"),
    CLOSING("open", "change", "low", "high", "interval"),
    ENDED("change", "low", "high", "interval"),
    KEEP_RUNNING("weeks", "time", "change", "low", "high", "interval"),
    WINNER("variant", "control", "goal", "change", "low", "high", "interval"),
    WORSE("variant", "control", "goal", "change", "low", "high", "interval"),
    NO_DIFFERENCE("variant", "goal", "change", "low", "high", "interval"),
    UNDECIDED("variant", "goal", "change", "low", "high", "interval"),

    NEXT_LOOK_SPLIT,
    NEXT_STOP_HARM("variant"),
    NEXT_WAIT,
    NEXT_NEW_PHASE("control"),
    NEXT_KEEP_RUNNING,
    NEXT_RULE("variant", "control", "value"),
    NEXT_RULE_SEVERAL("variant", "control", "helped"),
    NEXT_RULE_EXCEPT("variant", "control", "hurt"),
    NEXT_PROMOTE("variant"),
    NEXT_STOP_WORSE("control"),
    NEXT_STOP_SAME,
    NEXT_NEW_PHASE_LARGER("control"),
    NEXT_MODEL_KEEP("control"),
    NEXT_MODEL_COMPARED,
    NEXT_PROGRAMME_SEGMENT,
    NEXT_PROGRAMME_GOOD,
    NEXT_PROGRAMME_LOOK,
    NEXT_RULE_KEEP,
    NEXT_RULE_REMOVE("variant"),
    NEXT_DONE_CONTENT("variant"),
    NEXT_DONE_RULE("variant", "audience"),
    NEXT_DONE_REMOVED("variant"),
    NEXT_DONE_PHASE("phase"),
    NEXT_DONE_STOPPED,

    PLAN_OVER("planned"),
    PLAN_OPEN("planned", "visitors"),
    SPLIT_RIGHT,
    SPLIT_WRONG("variant", "visitors", "all", "expected"),
    LEAVERS("left"),
    LEAVERS_UNEVEN("left", "variant", "visitors"),
    SEGMENTS_MIXED("goal", "variant", "helped", "hurt"),
    SEGMENTS_HELPED("goal", "variant", "helped"),
    SEGMENTS_HURT("goal", "variant", "hurt"),
    BELIEF("variant", "control", "chance", "loss", "p"),

    OUTLOOK("weeks", "time", "visitors"),
    OUTLOOK_UNKNOWN,
    HOPELESS("weeks", "time", "mostWeeks"),
    ENDS_TOO_EARLY("weeks", "time", "weeksToEnd"),
    INTERPLAY_APART,
    INTERPLAY_FEW,
    INTERPLAY_NONE("share"),
    INTERPLAY_FOUND("first", "second", "goal", "change"),
    WORTH("goal", "change", "low", "high", "interval", "total", "sum"),
    WORTH_OPEN("goal", "change", "low", "high", "interval", "total", "sum"),
    WORTH_UNKNOWN("goal"),

    READY_SIGNALS("kinds", "arriving"),
    MISSING_SIGNALS("kinds", "least", "arriving"),
    READY_SEGMENT("proven", "unproven", "trials"),
    MISSING_SEGMENT("unproven"),
    READY_CHANNEL("proven", "unproven", "trials"),
    MISSING_CHANNEL("unproven"),
    READY_ELEMENT("proven", "unproven", "trials"),
    MISSING_ELEMENT("unproven");

    private final Set<String> fields;

    ReportCode(String... fields) {
        this.fields = Set.of(fields);
    }

    @Override
    public String family() {
        return "report";
    }

    @Override
    public Set<String> fields() {
        return fields;
    }
}
