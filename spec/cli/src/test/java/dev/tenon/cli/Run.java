package dev.tenon.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import picocli.CommandLine;

/**
 * One run of the command.
 *
 * @param exit its exit code
 * @param out what it wrote
 * @param err what it wrote to the standard error
 */
record Run(int exit, String out, String err) {
    static Run of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Tenon.commandLine(Map.of("NO_COLOR", "1"))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return new Run(line.execute(arguments), out.toString(), err.toString());
    }
}
