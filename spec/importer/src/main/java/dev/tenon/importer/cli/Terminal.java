package dev.tenon.importer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells whether a standard stream is a terminal. Java itself only knows of input and output; if the system names the
 * file behind the stream, that name decides; otherwise it is taken as redirected.
 */
public final class Terminal {
    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Whether what goes to the standard output is seen at once. */
    public static boolean isStandardOutput() {
        return isTerminal(STANDARD_OUTPUT);
    }

    /** Whether what goes to the standard error is seen at once. */
    public static boolean isStandardError() {
        return isTerminal(STANDARD_ERROR);
    }

    private static boolean isTerminal(Path stream) {
        try {
            String target = Files.readSymbolicLink(stream).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException | SecurityException unknown) {
            return false;
        }
    }
}
