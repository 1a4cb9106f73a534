package org.openpersonalization.service.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.message.MessageField.Kind;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.service.privacy.audit.NoteCode;

class StoredMessageTest {

    private static final String PROMOTED =
            "{\"key\":\"note.became-default\",\"fields\":{\"variant\":[\"name\",\"VARIANT\",\"spring\"]},\"said\":\"It won.\"}";

    @Test
    void storedFormNeverChanges() {
        Message message = NoteCode.BECAME_DEFAULT.message().variant("variant", "spring");

        assertThat(new StoredMessage(message, "It won.").written()).isEqualTo(PROMOTED);
        assertThat(StoredMessage.read(PROMOTED).orElseThrow().english())
                .isEqualTo("The variant [spring] became the default. It won.");
    }

    @Test
    void fieldsOfEachTypeComeBack() {
        Message change = Message.of(ReportCode.WINNER)
                .variant("variant", "bold")
                .variant("control", "default")
                .title("goal", "Clicks")
                .change("change", 0.3)
                .change("low", -0.1)
                .form("interval", "closed");
        Message mixed = Message.of(ReportCode.SEGMENTS_MIXED)
                .group("helped", "visitor", List.of("new", "old"))
                .with("hurt", new MessageField.Text("x"));
        Message others = Message.of(ReportCode.MISSING_SIGNALS)
                .count("least", 5)
                .names("arriving", Kind.SIGNAL, List.of("search"));
        Message numbers = Message.of(ReportCode.WORTH_OPEN)
                .with("change", new MessageField.Amount(1.5))
                .with("total", new MessageField.Money(250.0))
                .with("goal", new MessageField.PValue(0.04))
                .with("sum", new MessageField.Share(0.5));
        Message all = NoteCode.HARM.message().sentences("harms", List.of(change, mixed, others, numbers));

        Message read = StoredMessage.read(StoredMessage.of(all).written())
                .orElseThrow()
                .message();

        MessageField.Sentences harms = (MessageField.Sentences) read.fields().get("harms");
        assertThat(harms.messages().stream().map(Message::fields))
                .containsExactly(change.fields(), mixed.fields(), others.fields(), numbers.fields());
        assertThat(harms.messages().stream().map(Message::key))
                .containsExactly(change.key(), mixed.key(), others.key(), numbers.key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The variant [spring] became the default. It won.",
                "{\"key\":\"note.of-a-later-version\",\"fields\":{}}",
                "{\"key\":\"note.became-default\",\"fields\":{\"variant\":[\"else\",1]}}",
                "{\"key\":\"note.became-default\",",
                "before: {\"key\":\"a\"}"
            })
    void otherTextsAreNoMessages(String stored) {
        assertThat(StoredMessage.read(stored)).isEmpty();
    }

    @Test
    void messageBeyondTheLimitIsStoredAsItsSentence() {
        StoredMessage stored = new StoredMessage(NoteCode.CHANGE_UNDONE.message(), "a".repeat(490));

        assertThat(stored.written(500)).hasSize(500).startsWith("The change of the plan was undone. aaa");
        assertThat(stored.written(1_000)).isEqualTo(stored.written());
    }
}
