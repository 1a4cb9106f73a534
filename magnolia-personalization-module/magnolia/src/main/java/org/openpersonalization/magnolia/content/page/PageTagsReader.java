package org.openpersonalization.magnolia.content.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.magnolia.content.Faults;
import org.openpersonalization.magnolia.content.PropertyValues;
import org.openpersonalization.signal.Signal;

/**
 * Reads what a page is: its topics from the property {@code p13nTopics}, its content groups from {@code p13nGroups} or,
 * where that is missing, from its path: {@code /home/products/tent} counts for {@code products} and {@code tent}.
 */
public final class PageTagsReader {

    private static final String TOPICS = "p13nTopics";
    private static final String GROUPS = "p13nGroups";

    private final Faults faults;

    public PageTagsReader(Faults faults) {
        this.faults = faults;
    }

    public PageTags read(Node page) throws RepositoryException {
        List<String> groups = page.hasProperty(GROUPS) ? words(page, GROUPS) : fromPath(page.getPath());
        return new PageTags(groups, words(page, TOPICS));
    }

    private List<String> words(Node page, String property) throws RepositoryException {
        List<String> words = new ArrayList<>();
        String path = page.getPath() + "/" + property;
        faults.clear(path);
        for (String word : PropertyValues.strings(page, property)) {
            if (Signal.isWord(word) && words.size() < Signal.MAX_ENTRIES) {
                words.add(word);
            } else {
                faults.report(
                        path,
                        "At most " + Signal.MAX_ENTRIES + " words of letters, digits and hyphens; left out [" + word
                                + "]");
            }
        }
        return words;
    }

    private static List<String> fromPath(String path) {
        List<String> names = Arrays.stream(path.split("/"))
                .filter(Signal::isWord)
                .limit(Signal.MAX_ENTRIES)
                .toList();
        return names.size() > 1 ? names.subList(1, names.size()) : names;
    }
}
