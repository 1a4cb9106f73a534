package org.openpersonalization.store;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Set;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageCode;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.WriteRejectedException;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.store.sql.ExceptionCauses;

/**
 * The refusals that the commands share: each is a message on standard error and ends the command with {@value #REFUSED}.
 *
 * @param options the names of its options
 * @param usage the line that follows a wrong option
 * @param unusable the message about a database that cannot be used, with the field {@code cause}
 */
record Command(Set<String> options, String usage, MessageCode unusable) {

    /** Nothing could be done or found out. */
    static final int REFUSED = 2;

    private static final MessageCatalogue TEXTS = MessageCatalogue.english();

    /** The work of a command; returns its exit code. */
    @FunctionalInterface
    interface Work {
        int run(CommandLine line) throws IOException;
    }

    /** Runs the work with the arguments; returns its exit code, or {@value #REFUSED}. */
    int run(String[] arguments, PrintStream err, Work work) {
        try {
            return work.run(CommandLine.of(arguments, options));
        } catch (InvalidValueException wrong) {
            err.println(TEXTS.text(wrong.reason()));
            err.println(usage);
        } catch (IOException unreadable) {
            err.println(TEXTS.text(CommandCode.FILE_UNREADABLE.message().text("cause", unreadable.getMessage())));
        } catch (StoreUnavailableException | WriteRejectedException refused) {
            err.println(TEXTS.text(Message.of(unusable).text("cause", ExceptionCauses.rootOf(refused))));
        }
        return REFUSED;
    }
}
