package org.openpersonalization.service.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpersonalization.audience.ConditionFault;
import org.openpersonalization.audience.lint.LintFinding;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.edge.EdgeObstacle;
import org.openpersonalization.evaluation.result.EvaluationRefusal;
import org.openpersonalization.experiment.draft.DraftFinding;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageCode;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.message.MessageField.Kind;
import org.openpersonalization.persona.PersonaFault;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.score.training.ScoreRefusal;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.alert.AlertKind;
import org.openpersonalization.service.privacy.audit.NoteCode;
import org.openpersonalization.service.privacy.proof.LedgerFault;
import org.openpersonalization.service.webhook.WebhookCode;
import org.openpersonalization.statistics.planning.Forecast;

class EngineMessagesTest {

    private final MessageCatalogue english = MessageCatalogue.in("en");
    private final MessageCatalogue german = MessageCatalogue.in("de");

    static Stream<MessageCode> codes() {
        return Stream.<MessageCode[]>of(
                        ReportCode.values(),
                        DraftFinding.values(),
                        LintFinding.Code.values(),
                        Reason.Code.values(),
                        LedgerFault.Code.values(),
                        RefusalCode.values(),
                        EdgeObstacle.values(),
                        ConditionFault.values(),
                        PersonaFault.values(),
                        EvaluationRefusal.values(),
                        NoteCode.values(),
                        AlertKind.values(),
                        WebhookCode.values(),
                        ScoreRefusal.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasATextInEachLanguageThatUsesItsFields(MessageCode code) {
        MessageContract.require(code);
    }

    @ParameterizedTest
    @EnumSource
    void rungHasANameAndAReasonForVisitors(RungKind rung) {
        assertThat(english.keys()).contains("rung." + rung.label(), "page.rung." + rung.label());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1   | about a week        | etwa eine Woche
                    2   | about 2 weeks       | etwa 2 Wochen
                    104 | about 104 weeks     | etwa 104 Wochen
                    105 | more than two years | mehr als zwei Jahre
                    """)
    void timeIsToldInWholeWeeksAndASingleWeekIsOne(int weeks, String inEnglish, String inGerman) {
        Message forecast =
                new Forecast(17_111, weeks).addTo(Message.of(ReportCode.OUTLOOK).count("visitors", 17_111));
        Message running = new Forecast(17_111, weeks)
                .addTo(Message.of(ReportCode.KEEP_RUNNING))
                .form("interval", "none");

        assertThat(english.text(forecast)).isEqualTo("Needs " + inEnglish + " (17,111 visitors).");
        assertThat(german.text(forecast)).isEqualTo("Braucht " + inGerman + " (17.111 Besucher).");
        assertThat(english.text(running)).endsWith("At this traffic it may still take " + inEnglish + ".");
        assertThat(german.text(running)).endsWith("Bei diesem Traffic kann es noch " + inGerman + " dauern.");
    }

    @Test
    void verdictIsSaidWithItsIntervalWhereThatIsClosed() {
        Message winner = Message.of(ReportCode.WINNER)
                .variant("variant", "bold")
                .variant("control", "default")
                .title("goal", "Clicks")
                .change("change", 0.3)
                .form("interval", "open");
        Message closed = winner.change("low", 0.1).change("high", 0.5).form("interval", "closed");

        assertThat(english.text(winner))
                .isEqualTo("[bold] is better than [default] by [Clicks] over all visitors: +30.0 %.");
        assertThat(english.text(closed)).endsWith(": +30.0 %, between +10.0 % and +50.0 %.");
        assertThat(german.text(closed)).endsWith("besser als [default]: +30,0 %, zwischen +10,0 % und +50,0 %.");
    }

    @Test
    void segmentsAndListsAreNamed() {
        Message mixed = Message.of(ReportCode.SEGMENTS_MIXED)
                .title("goal", "Clicks")
                .variant("variant", "bold")
                .group("helped", "visitor", List.of("new"))
                .group("hurt", "visitor", List.of("returning", "old"));
        Message signals = Message.of(ReportCode.MISSING_SIGNALS)
                .count("least", 5)
                .count("kinds", 1)
                .names("arriving", Kind.SIGNAL, List.of("search"));

        assertThat(english.text(mixed))
                .isEqualTo(
                        "By [Clicks], [bold] helps visitors of the kind [visitor: new] and hurts visitors of the kind"
                                + " [visitor: returning, old].");
        assertThat(english.text(signals))
                .startsWith("Only one kind of behavioural signals arrived in the last seven days: [search].");
        assertThat(english.text(signals.count("kinds", 0)))
                .startsWith("No behavioural signals arrived in the last seven days. Rules on behaviour need 5:");
    }

    @Test
    void numbersFollowTheLanguage() {
        Message worth = Message.of(ReportCode.WORTH_OPEN)
                .title("goal", "Orders")
                .change("change", -0.255)
                .form("interval", "open")
                .form("sum", "known")
                .with("total", new MessageField.Money(-123_456.0));

        assertThat(english.text(worth))
                .isEqualTo("[Orders]: -25.5 %; over all who saw it that is -1,234.56. It may be chance.");
        assertThat(german.text(worth)).contains("-25,5 %", "-1.234,56");
    }

    @Test
    void sentencesInsideATextFollowItsLanguage() {
        Message why = new Forecast(1, 90).addTo(Message.of(ReportCode.HOPELESS)).count("mostWeeks", 1);
        Message problem = DraftFinding.HOPELESS
                .at("end", message -> message.sentences("why", List.of(why)))
                .message();

        assertThat(english.text(problem)).startsWith("This test needs about 90 weeks, and tests may run for one week.");
        assertThat(german.text(problem))
                .startsWith("Dieser Test braucht etwa 90 Wochen; Tests dürfen eine Woche laufen.");
    }

    @Test
    void namesOfEditorsAreNoSyntax() {
        Message twice = DraftFinding.VARIANT_TWICE
                .at("variations", message -> message.title("variant", "{goal} 'x' #"))
                .message();

        assertThat(english.text(twice)).isEqualTo("The variant [{goal} 'x' #] is there twice: remove one.");
    }
}
