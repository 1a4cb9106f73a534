package org.openpersonalization.magnolia.rendering;

import info.magnolia.jcr.util.PropertyUtil;
import java.util.List;
import java.util.stream.Stream;
import javax.jcr.Node;

/** By what a visitor recognizes a component. */
public final class ComponentTitle {

    private static final List<String> PROPERTIES = List.of("headline", "title", "label");

    private ComponentTitle() {}

    /** The first of its headlines that is filled, in the language of the page if it has one; empty when there is none. */
    public static String of(Node component, String language) {
        return PROPERTIES.stream()
                .flatMap(name -> Stream.of(name + "_" + language, name))
                .map(name -> plain(PropertyUtil.getString(component, name, "")))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Without markup, which an editor may have written. */
    private static String plain(String text) {
        return text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }
}
