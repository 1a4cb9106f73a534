package org.openpersonalization.web.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.draft.DraftFinding;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.web.admin.experiment.view.ProblemView;

class TextViewTest {

    @Test
    void textIsEnglishAndFieldsHaveTheirTypes() {
        TextView view = TextView.of(Message.of(ReportCode.HARMED)
                .variant("variant", "bold")
                .title("goal", "Orders")
                .change("change", -0.12));

        assertThat(view.code()).isEqualTo("harmed");
        assertThat(view.key()).isEqualTo("report.harmed");
        assertThat(view.text()).isEqualTo("[bold] harms [Orders]: -12.0 %.");
        assertThat(view.parameters()).containsEntry("variant", "bold").containsEntry("change", "-0.12");
        assertThat(view.fields().get("variant").type()).isEqualTo(FieldView.Type.VARIANT);
        assertThat(view.fields().get("change").number()).isEqualTo(-0.12);
    }

    @Test
    void groupHasItsDimensionAmongTheParameters() {
        TextView view = TextView.of(Message.of(ReportCode.NEXT_RULE)
                .variant("variant", "bold")
                .variant("control", "default")
                .group("value", "visitor", List.of("new")));

        assertThat(view.parameters()).containsEntry("dimension", "visitor").containsEntry("value", "new");
    }

    @Test
    void sentencesInsideATextAreMessagesAndEnglishParameters() {
        Message why = Message.of(ReportCode.INTERPLAY_APART);
        ProblemView view =
                ProblemView.of(DraftFinding.HOPELESS.at("end", message -> message.sentences("why", List.of(why))));

        assertThat(view.text()).isEqualTo("They have no visitors in common.");
        assertThat(view.parameters()).containsEntry("why", view.text());
        assertThat(view.fields().get("why").messages())
                .extracting(TextView::key)
                .containsExactly("report.interplay-apart");
    }
}
