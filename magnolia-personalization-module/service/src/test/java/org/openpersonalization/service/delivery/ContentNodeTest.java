package org.openpersonalization.service.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentNodeTest {

    private static final ContentNode PLAIN = node(Map.of("title", "Home", "tags", List.of("rope", "tent")));
    private static final ContentNode.Reference REFERENCE = new ContentNode.Reference(PLAIN, Optional.empty());

    @Test
    void nodeWithItsOwnValuesAloneRefersToNothing() {
        assertThat(PLAIN.isReferring()).isFalse();
        assertThat(node(Map.of(), PLAIN).isReferring()).isFalse();
    }

    @Test
    void referenceIsFoundInAValueAListAndBelow() {
        ContentNode referring = node(Map.of("guide", REFERENCE));

        assertThat(referring.isReferring()).isTrue();
        assertThat(node(Map.of("guides", List.of("gone", REFERENCE))).isReferring())
                .isTrue();
        assertThat(node(Map.of(), PLAIN, node(Map.of(), referring)).isReferring())
                .isTrue();
    }

    private static ContentNode node(Map<String, Object> values, ContentNode... children) {
        return new ContentNode(
                new ContentNode.Place("n", "/n", "id", "mgnl:component"), values, List.of(children), Optional.empty());
    }
}
