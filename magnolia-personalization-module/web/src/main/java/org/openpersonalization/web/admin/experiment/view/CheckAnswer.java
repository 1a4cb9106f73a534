package org.openpersonalization.web.admin.experiment.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a draft, and what can be expected of it; no outlook while too much is missing. */
public record CheckAnswer(
        List<ProblemView> problems, @Nullable OutlookView outlook) {}
