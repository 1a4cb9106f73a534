package org.openpersonalization.edge;

import java.util.Optional;
import org.openpersonalization.message.Message;

/**
 * Whether caches outside may keep a page.
 *
 * @param page the page's path in the CMS
 * @param program computes its keys; empty when no cache may keep it
 * @param obstacle the reason; empty with a program
 */
public record EdgePage(String page, Optional<PageProgram> program, Optional<Message> obstacle) {

    static EdgePage kept(PageProgram program) {
        return new EdgePage(program.page(), Optional.of(program), Optional.empty());
    }

    static EdgePage refused(String page, Message obstacle) {
        return new EdgePage(page, Optional.empty(), Optional.of(obstacle));
    }
}
