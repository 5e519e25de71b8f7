package dev.tenon.cli.internal.text;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words what ends a verb before it is done, on one line that names the way out. */
public final class Mistakes {
    private Mistakes() {}

    /** A command line that cannot be understood. */
    public static int ofCommandLine(ParameterException mistake, String[] arguments) {
        CommandLine line = mistake.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(mistake.getMessage());
        boolean suggested = UnmatchedArgumentException.printSuggestions(mistake, err);
        if (!suggested) {
            err.println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
        }
        err.flush();
        return ExitCodes.WRONG;
    }

    /**
     * A failure while a verb was at work.
     *
     * @throws Exception the failure itself when it is a fault of this program
     */
    public static int ofRun(Exception failure, CommandLine line, ParseResult parsed) throws Exception {
        if (!(failure instanceof IOException) && !(failure instanceof UnusableFileException)) {
            throw failure;
        }
        String prefix = failure instanceof IOException ? "A file cannot be read or written: " : "";
        line.getErr().println(prefix + failure.getMessage());
        line.getErr().flush();
        return ExitCodes.WRONG;
    }
}
