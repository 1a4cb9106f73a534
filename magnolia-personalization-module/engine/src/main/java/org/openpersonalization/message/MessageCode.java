package org.openpersonalization.message;

import java.util.Set;
import org.openpersonalization.label.Labels;

/** One message of a family of messages. Implemented by enums; a constant's name is its code. */
public interface MessageCode {

    /** The constant's name. */
    String name();

    /** The prefix of the family's keys in the catalogue, such as {@code message}. */
    String family();

    /** The fields that a message of this code may have; the text in each language shows each of them. */
    Set<String> fields();

    /** The code in JSON, such as {@code too-few}; never changes. */
    default String code() {
        return Labels.of(name());
    }

    /** The key of the text in the catalogue, such as {@code message.too-few}. */
    default String key() {
        return family() + "." + code();
    }
}
